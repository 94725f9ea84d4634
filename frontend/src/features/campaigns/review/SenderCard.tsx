import { Box, Card, Code, Group, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { businessQuery, useMe } from "@/api/shared";
import type { CampaignView, SenderDomain } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { senderDomainQuery } from "@/features/campaigns/review/api";

/** Who the e-mail comes from, and whether mail providers can tell that it really does. */
export function SenderCard({ campaign }: { campaign: CampaignView }) {
  const business = useQuery(businessQuery);
  if (!business.data) return null;
  const { name, fromName, fromEmail, replyTo } = business.data;
  const address = campaign.fromEmail || fromEmail;
  const replies = campaign.replyTo || replyTo;
  return (
    <Card component="section" aria-label="Sender">
      <Title order={2} size="h3" mb="xs">
        Sender
      </Title>
      <Text style={{ overflowWrap: "anywhere" }}>
        {campaign.fromName || fromName || name}
        {address && ` <${address}>`}
      </Text>
      {replies && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          Replies go to {replies}
        </Text>
      )}
      {address && <Domain campaign={campaign} />}
    </Card>
  );
}

function Domain({ campaign }: { campaign: CampaignView }) {
  const isReal = useMe().providers.email !== "sandbox";
  const check = useQuery({
    ...senderDomainQuery(campaign.id, campaign.updatedAt),
    enabled: isReal,
  });
  if (!isReal || check.error) return null;
  if (!check.data) {
    return <Skeleton height={28} mt="sm" role="status" aria-label="Asking name servers" />;
  }
  return <Records check={check.data} />;
}

const STATUS_NAMES: Record<string, string> = {
  ok: "in place",
  missing: "missing",
  weak: "needs a change",
  unknown: "could not look up",
};

function Records({ check }: { check: SenderDomain }) {
  const toDo = check.records.filter(({ status }) => status === "missing" || status === "weak");
  return (
    <Box mt="sm">
      <Group
        component="ul"
        gap="xs"
        p={0}
        m={0}
        style={{ listStyle: "none" }}
        aria-label={`DNS records of ${check.domain}`}
      >
        {check.records.map(({ kind, status }) => (
          <li key={kind}>
            <StatusBadge
              status={status}
              label={`${kind.toUpperCase()} ${STATUS_NAMES[status] ?? status}`}
            />
          </li>
        ))}
      </Group>
      {toDo.map(({ kind, name, advice, add }) => (
        <Box key={kind} mt="xs" style={{ overflowWrap: "anywhere" }}>
          <Text size="sm">
            {name}: {advice}
          </Text>
          {add && (
            <Code block mt={4} style={{ whiteSpace: "pre-wrap" }}>
              {add}
            </Code>
          )}
        </Box>
      ))}
    </Box>
  );
}
