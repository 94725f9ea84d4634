import { Button, Checkbox, Group, Input, Stack, Text, Textarea, Title } from "@mantine/core";
import { useId } from "react";
import { PlaceholderMenu } from "@/features/campaigns/editor/PlaceholderMenu";
import { TEXT_PLACEHOLDERS } from "@/features/campaigns/editor/placeholders";
import { useInsertAtCursor } from "@/features/campaigns/editor/useInsertAtCursor";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { SmsFacts } from "@/features/campaigns/preview/SmsFacts";
import type { Format } from "@/lib/format";
import { withPlainCharacters } from "@/lib/plainLetters";
import { costlyCharacters, smsLength } from "@/lib/smsLength";
import { useFormat } from "@/lib/useFormat";

/** The SMS; without it the campaign sends none. */
export function SmsField({ form }: { form: CampaignForm }) {
  const id = useId();
  const text = form.values.smsContent;
  const sent = form.values.smsPlainText ? withPlainCharacters(text) : text;
  const setText = (value: string) => form.setFieldValue("smsContent", value);
  const { field, insert } = useInsertAtCursor<HTMLTextAreaElement>(setText);
  return (
    <Stack component="section" aria-label="SMS" gap="md">
      <Title order={2} size="h3">
        SMS
      </Title>
      <div>
        <Group justify="space-between">
          <Input.Label htmlFor={id}>Text</Input.Label>
          <PlaceholderMenu field="the text" groups={TEXT_PLACEHOLDERS} onInsert={insert} />
        </Group>
        <Textarea
          id={id}
          ref={field}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4000}
          placeholder="Hi {{ first_name }}, your coupon: {{ short_url }}"
          {...form.getInputProps("smsContent")}
        />
        {text !== "" && (
          <>
            <SmsFacts {...smsLength(sent)} />
            <Text size="sm" c="dimmed">
              Counted as typed. The preview counts it as this customer gets it, with your name and
              the way to opt out where the text lacks them.
            </Text>
            <CostlyCharacters text={text} sent={sent} onChange={setText} />
          </>
        )}
      </div>
      <Checkbox
        label="Replace curly quotes, long dashes and the like when it goes out"
        description="In customers’ values too. One of them would leave 70 characters to a part instead of 160."
        {...form.getInputProps("smsPlainText", { type: "checkbox" })}
      />
    </Stack>
  );
}

type CostlyCharactersProps = { text: string; sent: string; onChange: (text: string) => void };

/** Names what makes an SMS cost more than twice as much, and takes out what has a plain twin. */
function CostlyCharacters({ text, sent, onChange }: CostlyCharactersProps) {
  const format = useFormat();
  const costly = costlyCharacters(sent);
  if (costly.length === 0) return null;
  const plain = withPlainCharacters(text);
  const staying = costlyCharacters(plain);
  return (
    <Group gap="sm" mt="xs" align="flex-start" role="status">
      <Text size="sm" flex={1} miw={200}>
        {named(costly, format)} {costly.length === 1 ? "leaves" : "leave"} 70 characters to a part
        instead of 160.
        {staying.length > 0 &&
          ` ${named(staying, format)} ${staying.length === 1 ? "has" : "have"} no plain form: leave ${staying.length === 1 ? "it" : "them"} out to save parts.`}
      </Text>
      {plain !== sent && (
        <Button size="compact-sm" variant="default" onClick={() => onChange(plain)}>
          Use plain characters
        </Button>
      )}
    </Group>
  );
}

const MOST_NAMED = 8;

function named(characters: string[], format: Format): string {
  const rest = characters.length - MOST_NAMED;
  const shown = characters.slice(0, MOST_NAMED);
  return format.both(rest > 0 ? [...shown, `${format.number(rest)} more`] : shown);
}
