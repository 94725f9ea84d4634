import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
    onDone: () => notifyDone(t`Settings saved.`),
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
            <Trans>The business</Trans>
          </Title>
          <Stack>
            <TextInput label={t`Name`} maxLength={200} {...form.getInputProps("name")} />
            <Textarea
              label={t`Postal address`}
              description={t`Stands in the footer of every e-mail; the law of most countries wants it.`}
              autosize
              minRows={2}
              maxLength={500}
              {...form.getInputProps("postalAddress")}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Select
                label={t`Country`}
                description={t`Of phone numbers without a country code.`}
                searchable
                allowDeselect={false}
                data={countryChoices()}
                {...form.getInputProps("defaultCountry")}
              />
              <Select
                label={t`Time zone`}
                description={t`In which times are shown and sent.`}
                searchable
                allowDeselect={false}
                data={timeZones()}
                {...form.getInputProps("timeZone")}
              />
              <Select
                label={t`Currency`}
                searchable
                allowDeselect={false}
                data={currencyChoices()}
                {...form.getInputProps("currency")}
              />
              <Select
                label={t`Language of messages`}
                description={t`Of campaigns that name no other.`}
                searchable
                allowDeselect={false}
                data={languageChoices(business.language)}
                {...form.getInputProps("language")}
              />
              <ColorInput
                label={t`Brand color`}
                popoverProps={{ position: "top-start" }}
                eyeDropperButtonProps={{ "aria-label": t`Pick a color from the screen` }}
                {...form.getInputProps("brandColor")}
              />
            </SimpleGrid>
            <TagsInput
              label={t`Places`}
              description={t`Shops or tills where coupons are redeemed. Type a name and press Enter.`}
              placeholder={form.values.places.length === 0 ? t`Court Street` : undefined}
              maxLength={100}
              {...form.getInputProps("places")}
            />
          </Stack>
        </Card>
        <Card>
          <Title order={2} size="h3" mb="md">
            <Trans>Sender of e-mails</Trans>
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t`Name`} maxLength={200} {...form.getInputProps("fromName")} />
            <TextInput
              label={t`E-mail address`}
              type="email"
              {...form.getInputProps("fromEmail")}
            />
            <TextInput
              label={t`Answers go to`}
              description={t`Leave empty for the sender's address.`}
              type="email"
              {...form.getInputProps("replyTo")}
            />
          </SimpleGrid>
        </Card>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            <Trans>Save settings</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const NAMES: Record<keyof BusinessFields, string> = {
  name: t`Name`,
  postalAddress: t`Postal address`,
  defaultCountry: t`Country`,
  timeZone: t`Time zone`,
  currency: t`Currency`,
  language: t`Language of messages`,
  brandColor: t`Brand color`,
  places: t`Places`,
  fromName: t`Sender’s name`,
  fromEmail: t`Sender’s e-mail address`,
  replyTo: t`Answers go to`,
};

function fieldsOf({ logoUrl: _, etag: __, ...fields }: BusinessView): BusinessFields {
  return fields;
}
