import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Text } from "@mantine/core";
import { IconMailOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { CustomerView, SuppressionView } from "@/api/types";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import { suppressionsOfQuery } from "@/features/customers/api";
import type { Format } from "@/lib/format";
import { sourceName } from "@/lib/sources";
import { useFormat } from "@/lib/useFormat";

/** Which of the customer's addresses are never written to, whatever their consent says. */
export function SuppressionNotice({ customer }: { customer: CustomerView }) {
  const email = useQuery(suppressionsOfQuery(customer.email));
  const phone = useQuery(suppressionsOfQuery(customer.phone));
  const entries = [...(email.data ?? []), ...(phone.data ?? [])];
  if (entries.length === 0) return null;
  return (
    <Box mb="lg">
      <Notice icon={IconMailOff} color="orange" title={t`Not written to`}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Notice>
    </Box>
  );
}

function Entry({ entry }: { entry: SuppressionView }) {
  const format = useFormat();
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      {sentenceOf(entry, format)}{" "}
      <TextLink
        to="/settings"
        search={{ tab: "suppressions", query: entry.address }}
        size="sm"
        underline="always"
      >
        <Trans>Show in suppressions</Trans>
      </TextLink>
    </Text>
  );
}

/** Reasons within a sentence. */
const WHY: Record<string, string> = {
  "opt-out": t`opted out`,
  bounce: t`bounced`,
  complaint: t`complained`,
  invalid: t`invalid address`,
  manual: t`added by hand`,
  erased: t`erased on request`,
};

function sentenceOf(
  { address, channel, reason, source: recorded, createdAt }: SuppressionView,
  { date }: Format,
) {
  const why = WHY[reason] ?? reason;
  const day = date(createdAt);
  const source = sourceName(recorded);
  if (channel === "email")
    return source
      ? t`No e-mails go to ${address}: ${why} on ${day}, from ${source}.`
      : t`No e-mails go to ${address}: ${why} on ${day}.`;
  return source
    ? t`No SMS go to ${address}: ${why} on ${day}, from ${source}.`
    : t`No SMS go to ${address}: ${why} on ${day}.`;
}
