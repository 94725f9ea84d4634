import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Table, Text, Title } from "@mantine/core";
import type { CampaignAnalytics } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { DELIVERY_STATUSES } from "@/lib/campaigns";
import { CHANNEL_NAMES } from "@/lib/campaignWords";
import { oneOf } from "@/lib/search";
import { statusName } from "@/lib/statuses";
import { useFormat } from "@/lib/useFormat";

/** Why messages were not sent, most frequent first. */
export function FailureTable({ failures }: { failures: CampaignAnalytics["failures"] }) {
  const format = useFormat();
  return (
    <Card component="section" aria-label={t`Not sent, by reason`}>
      <Title order={2} size="h3" mb="sm">
        <Trans>Not sent, by reason</Trans>
      </Title>
      {failures.length === 0 ? (
        <Text c="dimmed">
          <Trans>Nothing has failed or was skipped.</Trans>
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing="sm" aria-label={t`Not sent, by reason`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">
                  <Trans>Reason</Trans>
                </Table.Th>
                <Table.Th scope="col">
                  <Trans>Channel</Trans>
                </Table.Th>
                <Table.Th scope="col">
                  <Trans>Status</Trans>
                </Table.Th>
                <Table.Th scope="col" ta="end">
                  <Trans>Messages</Trans>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {failures.map(({ channel, status, code, text, count }) => (
                <Table.Tr key={`${channel} ${status} ${code} ${text}`}>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>
                    {text || code}
                    {text && code && (
                      <Text span size="xs" c="dimmed" display="block">
                        {code}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{CHANNEL_NAMES[channel]}</Table.Td>
                  <Table.Td>
                    <StatusBadge status={status} />
                  </Table.Td>
                  <Table.Td ta="end">
                    <TextLink
                      to="."
                      search={{
                        tab: "deliveries",
                        channel,
                        status: oneOf(status, DELIVERY_STATUSES),
                        errorCode: code || undefined,
                      }}
                      aria-label={showWords(
                        statusName(status).toLowerCase(),
                        CHANNEL_NAMES[channel],
                      )}
                    >
                      {format.number(count)}
                    </TextLink>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Card>
  );
}

const showWords = (outcome: string, channel: string) => t`Show ${outcome} ${channel} deliveries`;
