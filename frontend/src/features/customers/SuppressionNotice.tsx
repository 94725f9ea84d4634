import { Box, Text } from "@mantine/core";
import { IconMailOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { CustomerView, SuppressionView } from "@/api/types";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import { suppressionsOfQuery } from "@/features/customers/api";
import { SUPPRESSION_REASONS } from "@/lib/suppressions";
import { useFormat } from "@/lib/useFormat";

/** Which of the customer's addresses are never written to, whatever their consent says. */
export function SuppressionNotice({ customer }: { customer: CustomerView }) {
  const email = useQuery(suppressionsOfQuery(customer.email));
  const phone = useQuery(suppressionsOfQuery(customer.phone));
  const entries = [...(email.data ?? []), ...(phone.data ?? [])];
  if (entries.length === 0) return null;
  return (
    <Box mb="lg">
      <Notice icon={IconMailOff} color="orange" title="Not written to">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Notice>
    </Box>
  );
}

function Entry({ entry: { address, channel, reason, source, createdAt } }: EntryProps) {
  const format = useFormat();
  return (
    <Text size="sm" style={{ overflowWrap: "anywhere" }}>
      {channel === "email" ? "No e-mails" : "No SMS"} go to {address}:{" "}
      {(SUPPRESSION_REASONS[reason] ?? reason).toLowerCase()} on {format.date(createdAt)}
      {source && `, from ${source}`}.{" "}
      <TextLink
        to="/settings"
        search={{ tab: "suppressions", query: address }}
        size="sm"
        underline="always"
      >
        Show in suppressions
      </TextLink>
    </Text>
  );
}

type EntryProps = { entry: SuppressionView };
