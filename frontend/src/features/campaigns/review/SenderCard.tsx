import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
    <Card component="section" aria-label={t`Sender`}>
      <Title order={2} size="h3" mb="xs">
        <Trans>Sender</Trans>
      </Title>
      <Text style={{ overflowWrap: "anywhere" }}>
        {campaign.fromName || fromName || name}
        {address && ` <${address}>`}
      </Text>
      {replies && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          <Trans>Replies go to {replies}</Trans>
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
    return <Skeleton height={28} mt="sm" role="status" aria-label={t`Asking name servers`} />;
  }
  return <Records check={check.data} />;
}

const STATUS_NAMES: Record<string, string> = {
  ok: t`in place`,
  missing: t`missing`,
  weak: t`needs a change`,
  unknown: t`could not look up`,
};

function Records({ check }: { check: SenderDomain }) {
  const { records } = check;
  const domain = check.domain ?? "";
  const toDo = records.filter(({ status }) => status === "missing" || status === "weak");
  return (
    <Box mt="sm">
      <Group
        component="ul"
        gap="xs"
        p={0}
        m={0}
        style={{ listStyle: "none" }}
        aria-label={t`DNS records of ${domain}`}
      >
        {records.map(({ kind, status }) => (
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
