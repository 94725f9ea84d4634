import type { RedemptionAnalytics } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { PeopleLink } from "@/features/campaigns/results/PeopleLink";
import { KEPT, REFUSED } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

/** How soon guests came back, and whom the counter turned away. */
export function CounterStats({ results }: { results: RedemptionAnalytics }) {
  const format = useFormat();
  const { uses, cap, refused, timeToRedemption: time } = results;
  return (
    <Stats label="At the counter">
      {time && (
        <Stat
          label="Time to redemption"
          value={format.span(time.medianSeconds)}
          note={`half came sooner; nine of ten within ${format.span(time.p90Seconds)}`}
        />
      )}
      {cap != null && (
        <Stat
          label="Of the limit"
          value={
            <PeopleLink
              of={{ tab: "redemptions", result: KEPT }}
              label={`Redeemed of the limit: ${format.number(uses)}`}
            >
              {format.number(uses)}
            </PeopleLink>
          }
          note={`of ${format.number(cap)} at most`}
        />
      )}
      <Stat
        label="Refused"
        value={
          <PeopleLink
            of={{ tab: "redemptions", result: REFUSED }}
            label={`Refused: ${format.number(refused)}`}
          >
            {format.number(refused)}
          </PeopleLink>
        }
        note="at the counter"
      />
    </Stats>
  );
}
