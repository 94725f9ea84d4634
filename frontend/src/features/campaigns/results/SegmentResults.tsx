import { Card, Table, Text, Title } from "@mantine/core";
import type { CampaignAnalytics } from "@/api/types";
import { useFormat } from "@/lib/useFormat";

/** How each segment did; a customer counts in every segment they carry. */
export function SegmentResults({ segments }: { segments: CampaignAnalytics["segments"] }) {
  const format = useFormat();
  if (segments.length === 0) return null;
  return (
    <Card component="section" aria-label="By segment">
      <Title order={2} size="h3">
        By segment
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Customers, not messages. One with several segments counts in each of them.
      </Text>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing="sm" aria-label="Results by segment">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Segment</Table.Th>
              <Table.Th scope="col" ta="end">
                Customers
              </Table.Th>
              <Table.Th scope="col" ta="end">
                Reached
              </Table.Th>
              <Table.Th scope="col" ta="end">
                Not reached
              </Table.Th>
              <Table.Th scope="col" ta="end">
                Redeemed
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {segments.map(({ segment, targeted, sent, failed, redeemed }) => (
              <Table.Tr key={segment}>
                <Table.Th scope="row" fw={500}>
                  {segment || "No segment"}
                </Table.Th>
                <Table.Td ta="end">{format.number(targeted)}</Table.Td>
                <Table.Td ta="end">{format.number(sent)}</Table.Td>
                <Table.Td ta="end">{format.number(failed)}</Table.Td>
                <Table.Td ta="end">{format.number(redeemed)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}
