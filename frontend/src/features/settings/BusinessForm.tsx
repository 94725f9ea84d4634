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
import type { BusinessView } from "@/api/types";
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
import { useRequestForm } from "@/lib/useRequestForm";

export function BusinessForm({ business }: { business: BusinessView }) {
  const save = useSaveBusiness();
  const { form, submit, problem, isPending } = useRequestForm<BusinessFields, BusinessView>({
    initialValues: fieldsOf(business),
    validate: businessRules,
    send: (values, outcome) => save.mutate(changesOf(fieldsOf(business), values), outcome),
    isPending: save.isPending,
    onDone: (saved, fields) => {
      fields.setInitialValues(fieldsOf(saved));
      fields.reset();
      notifyDone("Settings saved.");
    },
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg" maw={760}>
        <FormProblem message={problem} />
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

function fieldsOf({ logoUrl: _, ...fields }: BusinessView): BusinessFields {
  return fields;
}
