import { Card, Table, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { RedemptionAnalytics } from "@/api/types";
import { useFormat } from "@/lib/useFormat";

type GroupTableProps = {
  title: string;
  groups: RedemptionAnalytics["bySegment"];
  /** What the empty name is called. */
  none?: string;
  names?: Record<string, string>;
};

/** Coupons and how many of them came back, group by group. */
export function GroupTable({ title, groups, none = "–", names = {} }: GroupTableProps) {
  const format = useFormat();
  if (groups.length === 0) return null;
  return (
    <Frame title={title} heads={["Coupons", "Redeemed", "Rate"]}>
      {groups.map(({ name, issued, redeemed, rate }) => (
        <Row
          key={name}
          name={names[name] ?? (name || none)}
          figures={[format.number(issued), format.number(redeemed), format.percent(rate)]}
        />
      ))}
    </Frame>
  );
}

type PlaceTableProps = {
  title: string;
  results: RedemptionAnalytics["byPlace"];
  none: string;
};

/** Redemptions and what was bought, by place or by who redeemed. */
export function PlaceTable({ title, results, none }: PlaceTableProps) {
  const format = useFormat();
  const money = (minor: [string, number][]) =>
    minor.length === 0 ? "–" : minor.map(([code, sum]) => format.money(sum, code)).join(" + ");
  return (
    <Frame title={title} heads={["Uses", "Revenue", "Average bill"]}>
      {results.map(({ name, uses, revenue }) => (
        <Row
          key={name}
          name={name || none}
          figures={[
            format.number(uses),
            money(revenue.map(({ currency, amountMinor }) => [currency, amountMinor])),
            money(revenue.map(({ currency, averageMinor }) => [currency, averageMinor])),
          ]}
        />
      ))}
    </Frame>
  );
}

function Frame({
  title,
  heads,
  children,
}: {
  title: string;
  heads: string[];
  children: ReactNode;
}) {
  return (
    <Card component="section" aria-label={title}>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      <Table.ScrollContainer minWidth={280}>
        <Table
          verticalSpacing="sm"
          horizontalSpacing="xs"
          aria-label={`Redemptions ${title.toLowerCase()}`}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Name</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} scope="col" ta="end">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

function Row({ name, figures }: { name: string; figures: [string, string, string] }) {
  const [first, second, third] = figures;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} miw="6rem" style={{ overflowWrap: "anywhere" }}>
        {name}
      </Table.Th>
      <Table.Td ta="end">{first}</Table.Td>
      <Table.Td ta="end">{second}</Table.Td>
      <Table.Td ta="end">{third}</Table.Td>
    </Table.Tr>
  );
}
