import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ErrorState";
import { linksQuery } from "@/features/campaigns/results/api";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { useFormat } from "@/lib/useFormat";

type LinkTableProps = { campaignId: number; isLive: boolean };

/** Which links of the e-mail were followed, the most followed first; nothing where none was counted. */
export function LinkTable({ campaignId, isLive }: LinkTableProps) {
  const format = useFormat();
  const links = useQuery(linksQuery(campaignId, isLive));
  if (links.error) return <ErrorState error={links.error} onRetry={links.refetch} />;
  if (!links.data || links.data.items.length === 0) return null;
  return (
    <Card component="section" aria-label={t`Links`}>
      <Title order={2} size="h3">
        <Trans>Links</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        <Trans>People count once for each link. Programs that check links are left out.</Trans>
      </Text>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing="sm" aria-label={t`Links, the most followed first`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <Trans>Link</Trans>
              </Table.Th>
              <Table.Th scope="col" ta="end">
                <Trans>People</Trans>
              </Table.Th>
              <Table.Th scope="col" ta="end">
                <Trans>Clicks</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {links.data.items.map(({ number, url, messages, clicks }) => (
              <Table.Tr key={number}>
                <Table.Th scope="row" fw={500} style={{ overflowWrap: "anywhere" }}>
                  {url.replace(/^https?:\/\//i, "")}
                </Table.Th>
                <Table.Td ta="end">
                  <PeopleLink
                    of={{ tab: "deliveries", link: number }}
                    label={followedWords(url, format.number(messages))}
                  >
                    {format.number(messages)}
                  </PeopleLink>
                </Table.Td>
                <Table.Td ta="end">{format.number(clicks)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

const followedWords = (url: string, people: string) => t`Followed ${url}: ${people}`;
