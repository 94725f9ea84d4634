import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { ComparedCampaign } from "@/api/types";
import classes from "@/features/campaigns/compare/compare.module.css";
import type { Figure } from "@/features/campaigns/compare/figures";
import { useFormat } from "@/lib/useFormat";

type FigureValueProps = { figure: Figure; campaign: ComparedCampaign; best?: number };

/** One campaign's figure, and whether it is the best of those it stands beside. */
export function FigureValue({ figure, campaign, best }: FigureValueProps) {
  const format = useFormat();
  const value = figure.value(campaign);
  if (value === undefined) return <>–</>;
  const isBest = best !== undefined && value === best;
  return (
    <Text span inherit fw={isBest ? 700 : undefined}>
      {figure.words(campaign, value, format)}
      {isBest && (
        <Text span size="xs" className={classes.best}>
          {" "}
          <Trans>best</Trans>
        </Text>
      )}
    </Text>
  );
}
