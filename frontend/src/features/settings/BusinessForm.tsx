import {
  Button,
  Card,
  ColorInput,
  Group,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { businessQuery } from "@/api/shared";
import type { BusinessView } from "@/api/types";
import { ConflictNotice } from "@/components/ConflictNotice";
import { FormProblem } from "@/components/FormProblem";
import { useSaveBusiness } from "@/features/settings/api";
import {
  type BusinessFields,
  businessRules,
  changesOf,
  currencyChoices,
} from "@/features/settings/businessRules";
import { countryChoices } from "@/lib/countries";
import { languageChoices } from "@/lib/languages";
import { notifyDone } from "@/lib/notify";
import { timeZones } from "@/lib/timeZones";
import { useRecordForm } from "@/lib/useRecordForm";

export function BusinessForm({ business }: { business: BusinessView }) {
  const queryClient = useQueryClient();
  const save = useSaveBusiness();
  const request = useRecordForm<BusinessFields, BusinessView>({
    record: business,
    valuesOf: (view = business) => fieldsOf(view),
    read: () => queryClient.fetchQuery({ ...businessQuery, staleTime: 0 }),
    validate: businessRules,
    send: ({ before, values, etag }, outcome) =>
      save.mutate({ change: changesOf(before, values), etag }, outcome),
    isPending: save.isPending,
    onDone: () => notifyDone("Settings saved."),
  });
  const { form, submit, problem, isPending } = request;

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={760}>
        <FormProblem message={problem} />
        <ConflictNotice
          conflict={request.conflict}
          names={NAMES}
          onKeepMine={request.keepMine}
          onTakeTheirs={request.takeTheirs}
        />
        <Card>
          <Title order={2} size="h3" mb="md">
            The business
          </Title>
          <Stack>
            <TextInput label="Name" maxLength={200} {...form.getInputProps("name")} />
            <Textarea
              label="Postal address"
              description="Stands in the footer of every e-mail; the law of most countries wants it."
              autosize
              minRows={2}
              maxLength={500}
              {...form.getInputProps("postalAddress")}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Select
                label="Country"
                description="Of phone numbers without a country code."
                searchable
                allowDeselect={false}
                data={countryChoices()}
                {...form.getInputProps("defaultCountry")}
              />
              <Select
                label="Time zone"
                description="In which times are shown and sent."
                searchable
                allowDeselect={false}
                data={timeZones()}
                {...form.getInputProps("timeZone")}
              />
              <Select
                label="Currency"
                searchable
                allowDeselect={false}
                data={currencyChoices()}
                {...form.getInputProps("currency")}
              />
              <Select
                label="Language of messages"
                description="Of campaigns that name no other."
                searchable
                allowDeselect={false}
                data={languageChoices(business.language)}
                {...form.getInputProps("language")}
              />
              <ColorInput
                label="Brand color"
                popoverProps={{ position: "top-start" }}
                eyeDropperButtonProps={{ "aria-label": "Pick a color from the screen" }}
                {...form.getInputProps("brandColor")}
              />
            </SimpleGrid>
            <TagsInput
              label="Places"
              description="Shops or tills where coupons are redeemed. Type a name and press Enter."
              placeholder={form.values.places.length === 0 ? "Court Street" : undefined}
              maxLength={100}
              {...form.getInputProps("places")}
            />
          </Stack>
        </Card>
        <Card>
          <Title order={2} size="h3" mb="md">
            Sender of e-mails
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label="Name" maxLength={200} {...form.getInputProps("fromName")} />
            <TextInput label="E-mail address" type="email" {...form.getInputProps("fromEmail")} />
            <TextInput
              label="Answers go to"
              description="Leave empty for the sender's address."
              type="email"
              {...form.getInputProps("replyTo")}
            />
          </SimpleGrid>
        </Card>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            Save settings
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const NAMES: Record<keyof BusinessFields, string> = {
  name: "Name",
  postalAddress: "Postal address",
  defaultCountry: "Country",
  timeZone: "Time zone",
  currency: "Currency",
  language: "Language of messages",
  brandColor: "Brand color",
  places: "Places",
  fromName: "Sender’s name",
  fromEmail: "Sender’s e-mail address",
  replyTo: "Answers go to",
};

function fieldsOf({ logoUrl: _, etag: __, ...fields }: BusinessView): BusinessFields {
  return fields;
}
