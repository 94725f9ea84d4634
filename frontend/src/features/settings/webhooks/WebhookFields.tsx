import { t } from "@lingui/core/macro";
import { Checkbox, Stack, TextInput } from "@mantine/core";
import { isNotEmpty } from "@mantine/form";
import type { WebhookDraft, WebhookEvent, WebhookView } from "@/api/types";
import { EVENT_OPTIONS } from "@/features/settings/webhooks/words";
import type { RequestForm } from "@/lib/useRequestForm";

export type WebhookValues = { url: string; description: string; events: WebhookEvent[] };

export const valuesOf = (webhook?: WebhookView): WebhookValues => ({
  url: webhook?.url ?? "",
  description: webhook?.description ?? "",
  events: webhook?.events ?? [],
});

export const draftOf = (values: WebhookValues): WebhookDraft => values;

export const validate = {
  url: isNotEmpty(t`Give the address that is to be called.`),
  events: isNotEmpty(t`Choose at least one.`),
};

export const FIELD_NAMES = { url: t`Address`, description: t`Note`, events: t`It is told of` };

/** What an owner says of a webhook, new or not. */
export function WebhookFields({ form }: { form: RequestForm<WebhookValues>["form"] }) {
  return (
    <>
      <TextInput
        label={t`Address`}
        description={t`Of the program that is called. It begins with https://.`}
        placeholder="https://shop.example/hooks"
        type="url"
        maxLength={2000}
        data-autofocus
        {...form.getInputProps("url")}
      />
      <TextInput
        label={t`Note`}
        description={t`Optional: what it is for.`}
        maxLength={200}
        {...form.getInputProps("description")}
      />
      <Checkbox.Group label={t`It is told of`} {...form.getInputProps("events")}>
        <Stack gap="xs" mt="xs">
          {EVENT_OPTIONS.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} description={value} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
