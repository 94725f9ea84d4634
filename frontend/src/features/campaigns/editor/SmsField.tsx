import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { useMe } from "@/api/shared";
import { SmsTextField } from "@/features/campaigns/editor/design/SmsTextField";
import { lineOfTemplate } from "@/features/campaigns/editor/design/text/templateLine";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { SmsFacts } from "@/features/campaigns/preview/SmsFacts";
import type { Format } from "@/lib/format";
import { withPlainCharacters } from "@/lib/plainLetters";
import { costlyCharacters, smsLength } from "@/lib/smsLength";
import { useFormat } from "@/lib/useFormat";

/** The SMS; without it the campaign sends none. */
export function SmsField({ form }: { form: CampaignForm }) {
  const text = form.values.smsContent;
  const sent = form.values.smsPlainText ? withPlainCharacters(text) : text;
  const example = useExample(sent, form);
  const setText = (value: string) => form.setFieldValue("smsContent", value);
  return (
    <Stack component="section" aria-label="SMS" gap="md">
      <Title order={2} size="h3">
        SMS
      </Title>
      <div>
        <SmsTextField value={text} onChange={setText} error={form.errors.smsContent} />
        {text !== "" && (
          <>
            <SmsFacts {...smsLength(example)} isAbout={example !== sent} />
            <CostlyCharacters text={text} sent={sent} onChange={setText} />
          </>
        )}
      </div>
      <Checkbox
        label={t`Replace curly quotes, long dashes and the like when it goes out`}
        description={t`In customers’ values too. One of them would leave 70 characters to a part instead of 160.`}
        {...form.getInputProps("smsPlainText", { type: "checkbox" })}
      />
    </Stack>
  );
}

/** As somebody with a usual name might get it; the preview tells how a real customer does. */
function useExample(text: string, form: CampaignForm): string {
  const { business, publicUrl } = useMe();
  const line = lineOfTemplate(text);
  if (!line) return text;
  const { offerTitle, name } = form.values;
  const link = (path: string, token: number) => `${publicUrl}${path}${"x".repeat(token)}`;
  const values: Record<string, string> = {
    last_name: "Sommerset",
    offer_title: offerTitle || name,
    coupon_code: "XXXXX-XXXXX-XXX",
    expires_at: "December 31, 2026",
    "business.name": business.name,
    short_url: link("/c/", 13),
    unsubscribe_url: link("/u/", 28),
    preferences_url: link("/u/p/", 28),
  };
  return line.runs
    .map(({ text: words, chip }) =>
      chip ? (values[chip.value] ?? (chip.fallback || "Johanna")) : (words ?? ""),
    )
    .join("");
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
        {costlyWords(costly.length, named(costly, format))}{" "}
        {staying.length > 0 && stayingWords(staying.length, named(staying, format))}
      </Text>
      {plain !== sent && (
        <Button size="compact-sm" variant="default" onClick={() => onChange(plain)}>
          <Trans>Use plain characters</Trans>
        </Button>
      )}
    </Group>
  );
}

const costlyWords = (count: number, named: string) =>
  plural(count, {
    one: `${named} leaves 70 characters to a part instead of 160.`,
    other: `${named} leave 70 characters to a part instead of 160.`,
  });

const stayingWords = (count: number, named: string) =>
  plural(count, {
    one: `${named} has no plain form: leave it out to save parts.`,
    other: `${named} have no plain form: leave them out to save parts.`,
  });

const MOST_NAMED = 8;

function named(characters: string[], format: Format): string {
  const rest = characters.length - MOST_NAMED;
  const shown = characters.slice(0, MOST_NAMED);
  const more = format.number(rest);
  return format.both(rest > 0 ? [...shown, t`${more} more`] : shown);
}
