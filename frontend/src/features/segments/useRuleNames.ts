import { t } from "@lingui/core/macro";
import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/api/shared";
import { sentCampaignsQuery } from "@/features/segments/api";
import type { RuleNames } from "@/lib/rules";
import { useFormat } from "@/lib/useFormat";

/** How campaigns and money are named where a rule is told in words. */
export function useRuleNames(): RuleNames {
  const format = useFormat();
  const { currency } = useMe().business;
  const campaigns = useQuery(sentCampaignsQuery);
  const names = new Map((campaigns.data?.items ?? []).map(({ id, name }) => [id, name]));
  return {
    campaign: (id) => names.get(id) ?? t`campaign ${id}`,
    money: (minor) => format.money(minor, currency),
  };
}
