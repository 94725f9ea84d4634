import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { IconCalendar } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { ButtonLink } from "@/components/ButtonLink";
import { CsvButton } from "@/components/CsvButton";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterRow } from "@/components/FilterRow";
import { PageHeader } from "@/components/PageHeader";
import { type CampaignFilter, campaignsQuery } from "@/features/campaigns/api";
import { CompareBar } from "@/features/campaigns/list/CompareBar";
import {
  CampaignRow,
  campaignColumns,
  hasStarted,
} from "@/features/campaigns/list/campaignColumns";
import { campaignsCsv } from "@/features/campaigns/list/campaignsCsv";
import { useLeavingDrafts } from "@/features/campaigns/list/useDeleteDraft";
import { CAMPAIGN_SORTS, CAMPAIGN_STATUSES } from "@/lib/campaigns";
import { oneOf } from "@/lib/search";
import { statusOptions } from "@/lib/statuses";
import { useFormat } from "@/lib/useFormat";

const route = getRouteApi("/signed-in/marketer/campaigns");

const STATUS_OPTIONS = statusOptions(CAMPAIGN_STATUSES);

export function CampaignsPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const format = useFormat();
  const campaigns = useShownCampaigns(filter);
  const [chosen, setChosen] = useState<string[]>([]);

  const refine = (change: CampaignFilter) =>
    void navigate({ search: { ...filter, ...change, cursor: undefined }, replace: true });

  return (
    <>
      <PageHeader
        title={t`Campaigns`}
        description={t`E-mails and SMS with a personal coupon for every customer, and what they brought.`}
        actions={
          <>
            <CsvButton
              label="CSV"
              fileName="campaigns.csv"
              lines={() => campaignsCsv({ ...filter, cursor: undefined }, format)}
            />
            <ButtonLink
              to="/campaigns/calendar"
              variant="default"
              leftSection={<IconCalendar size={16} aria-hidden />}
            >
              <Trans>Calendar</Trans>
            </ButtonLink>
            <ButtonLink to="/campaigns/new">
              <Trans>New campaign</Trans>
            </ButtonLink>
          </>
        }
      />
      <FilterRow<CampaignFilter>
        filter={filter}
        onChange={refine}
        search={{ label: t`Search campaigns`, placeholder: t`Name` }}
        choices={[{ of: "status", label: t`Status`, plural: t`statuses`, data: STATUS_OPTIONS }]}
      />
      <CompareBar ids={chosen.map(Number)} onClear={() => setChosen([])} />
      <DataTable
        label={t`Campaigns`}
        columns={campaignColumns}
        query={campaigns}
        rowId={(campaign) => String(campaign.id)}
        phoneRow={(campaign) => <CampaignRow campaign={campaign} />}
        sorting={{
          by: filter.sort,
          order: filter.order,
          usual: t`Newest first`,
          onSort: (sort, order) => refine({ sort: oneOf(sort, CAMPAIGN_SORTS), order }),
        }}
        selection={{
          ids: chosen,
          onChange: setChosen,
          rowLabel: ({ name }) => name,
          canSelect: hasStarted,
        }}
        empty={<NoCampaigns isFiltered={Boolean(filter.query || filter.status)} />}
        paging={{
          cursor: filter.cursor,
          onCursor: (cursor) => void navigate({ search: { ...filter, cursor } }),
        }}
      />
    </>
  );
}

/** Without those whose deletion can still be undone. */
function useShownCampaigns(filter: CampaignFilter) {
  const campaigns = useQuery(campaignsQuery(filter));
  const leaving = useLeavingDrafts();
  const data = campaigns.data && {
    ...campaigns.data,
    items: campaigns.data.items.filter(({ id }) => !leaving.includes(id)),
  };
  return { ...campaigns, data };
}

function NoCampaigns({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title={t`No campaign matches`}
        action={
          <ButtonLink to="/campaigns" search={{}} variant="default">
            <Trans>Show all campaigns</Trans>
          </ButtonLink>
        }
      >
        <Trans>Try another word or status.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t`No campaigns yet`}
      action={
        <ButtonLink to="/campaigns/new">
          <Trans>New campaign</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Choose who gets it, write an e-mail, an SMS or both, and send everyone their own coupon.
      </Trans>
    </EmptyState>
  );
}
