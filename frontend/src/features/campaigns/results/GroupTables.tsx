import { Card, Table, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { CampaignAnalytics, RedemptionAnalytics } from "@/api/types";
import classes from "@/features/campaigns/results/GroupTables.module.css";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { REACHED, REACHED_NAMES } from "@/features/campaigns/results/reachedBy";
import { KEPT } from "@/lib/campaigns";
import { moneyWords } from "@/lib/money";
import { oneOf } from "@/lib/search";
import { useFormat } from "@/lib/useFormat";

/** How each segment did; a customer counts in every segment they carry. */
export function SegmentTable({ segments }: { segments: CampaignAnalytics["segments"] }) {
  const format = useFormat();
  if (segments.length === 0) return null;
  return (
    <Frame
      title="By segment"
      heads={["Customers", "Reached", "Redeemed", "Rate"]}
      className={classes.segments}
    >
      {segments.map(({ segment, targeted, sent, redeemed }) => (
        <Row
          key={segment}
          name={segment}
          figures={[
            <PeopleLink
              key="targeted"
              of={{ tab: "deliveries", segment, outcome: "coupon-issued" }}
              label={`Customers of ${segment}: ${format.number(targeted)}`}
            >
              {format.number(targeted)}
            </PeopleLink>,
            <PeopleLink
              key="reached"
              of={{ tab: "deliveries", segment, outcome: "coupon-sent" }}
              label={`Reached of ${segment}: ${format.number(sent)}`}
            >
              {format.number(sent)}
            </PeopleLink>,
            <PeopleLink
              key="redeemed"
              of={{ tab: "deliveries", segment, outcome: "redeemed" }}
              label={`Redeemed of ${segment}: ${format.number(redeemed)}`}
            >
              {format.number(redeemed)}
            </PeopleLink>,
            targeted > 0 ? format.percent(redeemed / targeted) : "–",
          ]}
        />
      ))}
    </Frame>
  );
}

/** Coupons and how many of them came back, by the channels their messages went out on. */
export function ChannelTable({ groups }: { groups: RedemptionAnalytics["byChannel"] }) {
  const format = useFormat();
  if (groups.length === 0) return null;
  return (
    <Frame title="By channel" heads={["Coupons", "Redeemed", "Rate"]}>
      {groups.map(({ name, issued, redeemed, rate }) => {
        const reachedBy = oneOf(name, REACHED);
        const words = reachedBy ? REACHED_NAMES[reachedBy] : name;
        return (
          <Row
            key={name}
            name={words}
            figures={[
              <PeopleLink
                key="issued"
                of={{ tab: "deliveries", reachedBy }}
                label={`Coupons, ${words}: ${format.number(issued)}`}
              >
                {format.number(issued)}
              </PeopleLink>,
              <PeopleLink
                key="redeemed"
                of={{ tab: "deliveries", reachedBy, outcome: "redeemed" }}
                label={`Redeemed, ${words}: ${format.number(redeemed)}`}
              >
                {format.number(redeemed)}
              </PeopleLink>,
              format.percent(rate),
            ]}
          />
        );
      })}
    </Frame>
  );
}

type PlaceTableProps = {
  title: string;
  /** What the list of redemptions is narrowed by. */
  by: "place" | "by";
  results: RedemptionAnalytics["byPlace"];
  none: string;
};

/** Redemptions and what was bought, by place or by who redeemed. */
export function PlaceTable({ title, by, results, none }: PlaceTableProps) {
  const format = useFormat();
  return (
    <Frame title={title} heads={["Uses", "Revenue", "Average bill"]}>
      {results.map(({ name, uses, revenue }) => (
        <Row
          key={name}
          name={name || none}
          figures={[
            <PeopleLink
              key="uses"
              of={{
                tab: "redemptions",
                result: KEPT,
                ...(name ? { [by]: name } : { without: by }),
              }}
              label={`Redeemed, ${name || none}: ${format.number(uses)}`}
            >
              {format.number(uses)}
            </PeopleLink>,
            moneyWords(revenue, format) || "–",
            moneyWords(
              revenue.map(({ currency, averageMinor }) => ({
                currency,
                amountMinor: averageMinor,
              })),
              format,
            ) || "–",
          ]}
        />
      ))}
    </Frame>
  );
}

function Frame({
  title,
  heads,
  className,
  children,
}: {
  title: string;
  heads: string[];
  className?: string;
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
          className={className ? `${classes.groups} ${className}` : classes.groups}
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

function Row({ name, figures }: { name: string; figures: ReactNode[] }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} className={classes.name}>
        {name}
      </Table.Th>
      {figures.map((figure, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table do not move
        <Table.Td key={i} ta="end">
          {figure}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
