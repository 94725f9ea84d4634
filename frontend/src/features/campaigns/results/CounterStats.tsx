import { t } from "@lingui/core/macro";
import type { RedemptionAnalytics } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { KEPT, REFUSED } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

/** How soon guests came back, and whom the counter turned away. */
export function CounterStats({ results }: { results: RedemptionAnalytics }) {
  const format = useFormat();
  const { cap, timeToRedemption: time } = results;
  const used = format.number(results.uses);
  const most = cap != null && format.number(cap);
  const refused = format.number(results.refused);
  return (
    <Stats label={t`At the counter`}>
      {time && (
        <Stat
          label={t`Time to redemption`}
          value={format.span(time.medianSeconds)}
          note={soonWords(format.span(time.p90Seconds))}
        />
      )}
      {most && (
        <Stat
          label={t`Of the limit`}
          value={
            <PeopleLink
              of={{ tab: "redemptions", result: KEPT }}
              label={t`Redeemed of the limit: ${used}`}
            >
              {used}
            </PeopleLink>
          }
          note={t`of ${most} at most`}
        />
      )}
      <Stat
        label={t`Refused`}
        value={
          <PeopleLink of={{ tab: "redemptions", result: REFUSED }} label={t`Refused: ${refused}`}>
            {refused}
          </PeopleLink>
        }
        note={t`at the counter`}
      />
    </Stats>
  );
}

const soonWords = (within: string) => t`half came sooner; nine of ten within ${within}`;
