import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Table, Text } from "@mantine/core";
import { Fragment } from "react";
import type { ComparedCampaign } from "@/api/types";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/compare/compare.module.css";
import { FigureValue } from "@/features/campaigns/compare/FigureValue";
import { bestOf, type Figure, shownFigures } from "@/features/campaigns/compare/figures";
import { useFormat } from "@/lib/useFormat";

/** A column for each campaign; the names of the figures stay where they are while it is moved. */
export function ComparisonTable({ campaigns }: { campaigns: ComparedCampaign[] }) {
  const format = useFormat();
  return (
    <Table.ScrollContainer
      minWidth={180 + 150 * campaigns.length}
      type="native"
      className={classes.frame}
      tabIndex={0}
      role="region"
      aria-label={t`Comparison`}
    >
      <Table verticalSpacing="sm" aria-label={t`Campaigns side by side`} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes.name}>
              <Trans>Figure</Trans>
            </Table.Th>
            {campaigns.map(({ id, name, status, sentAt }) => (
              <Table.Th key={id} scope="col" ta="end" className={classes.campaign}>
                <TextLink
                  to="/campaigns/$campaignId"
                  params={{ campaignId: id }}
                  search={{ tab: "results" }}
                  fw={650}
                >
                  {name}
                </TextLink>
                <Text size="xs" c="dimmed">
                  {sentAt ? format.date(sentAt) : t`Not sent`}
                </Text>
                {status !== "completed" && <StatusBadge status={status} />}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shownFigures(campaigns).map(({ title, figures }) => (
            <Fragment key={title}>
              <Table.Tr>
                <Table.Th scope="colgroup" colSpan={campaigns.length + 1} className={classes.group}>
                  {title}
                </Table.Th>
              </Table.Tr>
              {figures.map((figure) => (
                <FigureRow key={figure.name} figure={figure} campaigns={campaigns} />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function FigureRow({ figure, campaigns }: { figure: Figure; campaigns: ComparedCampaign[] }) {
  const best = bestOf(figure, campaigns);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} className={classes.name}>
        {figure.name}
      </Table.Th>
      {campaigns.map((campaign) => {
        return (
          <Table.Td key={campaign.id} ta="end" className={classes.figure}>
            <FigureValue figure={figure} campaign={campaign} best={best} />
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
