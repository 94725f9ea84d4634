import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
      title={t`By segment`}
      label={t`Redemptions by segment`}
      heads={[t`Customers`, t`Reached`, t`Redeemed`, t`Rate`]}
      className={classes.segments}
    >
      {segments.map(({ segment, ...counts }) => {
        const customers = format.number(counts.targeted);
        const reached = format.number(counts.sent);
        const redeemed = format.number(counts.redeemed);
        return (
          <Row
            key={segment}
            name={segment}
            figures={[
              <PeopleLink
                key="targeted"
                of={{ tab: "deliveries", segment, outcome: "coupon-issued" }}
                label={t`Customers of ${segment}: ${customers}`}
              >
                {customers}
              </PeopleLink>,
              <PeopleLink
                key="reached"
                of={{ tab: "deliveries", segment, outcome: "coupon-sent" }}
                label={t`Reached of ${segment}: ${reached}`}
              >
                {reached}
              </PeopleLink>,
              <PeopleLink
                key="redeemed"
                of={{ tab: "deliveries", segment, outcome: "redeemed" }}
                label={t`Redeemed of ${segment}: ${redeemed}`}
              >
                {redeemed}
              </PeopleLink>,
              counts.targeted > 0 ? format.percent(counts.redeemed / counts.targeted) : "–",
            ]}
          />
        );
      })}
    </Frame>
  );
}

/** Coupons and how many of them came back, by the channels their messages went out on. */
export function ChannelTable({ groups }: { groups: RedemptionAnalytics["byChannel"] }) {
  const format = useFormat();
  if (groups.length === 0) return null;
  return (
    <Frame
      title={t`By channel`}
      label={t`Redemptions by channel`}
      heads={[t`Coupons`, t`Redeemed`, t`Rate`]}
    >
      {groups.map(({ name, rate, ...counts }) => {
        const reachedBy = oneOf(name, REACHED);
        const issued = format.number(counts.issued);
        const redeemed = format.number(counts.redeemed);
        const words = reachedBy ? REACHED_NAMES[reachedBy] : name;
        return (
          <Row
            key={name}
            name={words}
            figures={[
              <PeopleLink
                key="issued"
                of={{ tab: "deliveries", reachedBy }}
                label={t`Coupons, ${words}: ${issued}`}
              >
                {issued}
              </PeopleLink>,
              <PeopleLink
                key="redeemed"
                of={{ tab: "deliveries", reachedBy, outcome: "redeemed" }}
                label={t`Redeemed, ${words}: ${redeemed}`}
              >
                {redeemed}
              </PeopleLink>,
              format.percent(rate),
            ]}
          />
        );
      })}
    </Frame>
  );
}

/** What redemptions are told by, and what stands where it is not known. */
const WORDS = {
  place: { title: t`By place`, label: t`Redemptions by place`, none: t`No place given` },
  by: { title: t`By staff`, label: t`Redemptions by staff`, none: t`Unknown` },
};

type PlaceTableProps = {
  /** What the list of redemptions is narrowed by. */
  by: "place" | "by";
  results: RedemptionAnalytics["byPlace"];
};

/** Redemptions and what was bought, by place or by who redeemed. */
export function PlaceTable({ by, results }: PlaceTableProps) {
  const format = useFormat();
  const { title, label, none } = WORDS[by];
  return (
    <Frame title={title} label={label} heads={[t`Uses`, t`Revenue`, t`Average bill`]}>
      {results.map(({ name, uses, revenue }) => {
        const words = name || none;
        const redeemed = format.number(uses);
        return (
          <Row
            key={name}
            name={words}
            figures={[
              <PeopleLink
                key="uses"
                of={{
                  tab: "redemptions",
                  result: KEPT,
                  ...(name ? { [by]: name } : { without: by }),
                }}
                label={t`Redeemed, ${words}: ${redeemed}`}
              >
                {redeemed}
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
        );
      })}
    </Frame>
  );
}

function Frame({
  title,
  label,
  heads,
  className,
  children,
}: {
  title: string;
  label: string;
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
          aria-label={label}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <Trans>Name</Trans>
              </Table.Th>
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
