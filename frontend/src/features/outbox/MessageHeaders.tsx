import { t } from "@lingui/core/macro";
import { Table } from "@mantine/core";
import type { OutboxMessageDetail } from "@/api/types";
import { LinkedText } from "@/components/LinkedText";

/** What mail programs read besides the text, the way out of the list included. */
export function MessageHeaders({ message }: { message: OutboxMessageDetail }) {
  const providerId = t`Provider id`;
  const headers = { ...message.headers, [providerId]: message.providerMessageId };
  return (
    <Table aria-label={t`Headers`} variant="vertical" layout="fixed">
      <Table.Tbody>
        {Object.entries(headers).map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w={190}>
              {name}
            </Table.Th>
            <Table.Td style={{ overflowWrap: "anywhere" }}>
              <LinkedText text={value} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
