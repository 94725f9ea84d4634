import { plural } from "@lingui/core/macro";
import { Text } from "@mantine/core";
import type { CampaignSummary } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import { goesOutAt } from "@/features/campaigns/calendar/api";
import classes from "@/features/campaigns/calendar/calendar.module.css";
import { isEditable } from "@/lib/campaigns";
import { moneyWords } from "@/lib/money";
import { statusName } from "@/lib/statuses";
import { useFormat } from "@/lib/useFormat";

/** One campaign on its day: when, what, and what came of it or what it is waiting for. */
export function CalendarEntry({ campaign }: { campaign: CampaignSummary }) {
  const format = useFormat();
  const { id, name, status, redeemed, revenue } = campaign;
  const at = goesOutAt(campaign);
  const came =
    moneyWords(revenue, format) ||
    (redeemed > 0 && plural(redeemed, { one: "# coupon", other: "# coupons" }));
  return (
    <div className={classes.entry} data-status={status}>
      <TextLink
        to="/campaigns/$campaignId"
        params={{ campaignId: id }}
        search={isEditable(status) ? {} : { tab: "results" }}
        className={classes.name}
        size="sm"
      >
        {name}
      </TextLink>
      <Text size="xs" c="dimmed">
        {at && format.time(at)}
        {status !== "completed" && ` · ${statusName(status)}`}
        {came && ` · ${came}`}
      </Text>
    </div>
  );
}
