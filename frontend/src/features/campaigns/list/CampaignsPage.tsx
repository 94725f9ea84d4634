import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { FilterRow } from "@/components/FilterRow";
import { PageHeader } from "@/components/PageHeader";
import { type CampaignFilter, campaignsQuery } from "@/features/campaigns/api";
import { campaignColumns } from "@/features/campaigns/list/campaignColumns";
import { CAMPAIGN_STATUSES } from "@/lib/campaigns";
import { statusOptions } from "@/lib/statuses";

const route = getRouteApi("/signed-in/marketer/campaigns");

const STATUS_OPTIONS = statusOptions(CAMPAIGN_STATUSES);

export function CampaignsPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const campaigns = useQuery(campaignsQuery(filter));

  const refine = (change: CampaignFilter) =>
    void navigate({ search: { ...filter, ...change, cursor: undefined }, replace: true });

  return (
    <>
      <PageHeader
        title="Campaigns"
        description="E-mails and SMS with a personal coupon for every customer."
        actions={<ButtonLink to="/campaigns/new">New campaign</ButtonLink>}
      />
      <FilterRow<CampaignFilter>
        filter={filter}
        onChange={refine}
        search={{ label: "Search campaigns", placeholder: "Name or subject" }}
        choices={[{ of: "status", label: "Status", plural: "statuses", data: STATUS_OPTIONS }]}
      />
      <DataTable
        label="Campaigns"
        columns={campaignColumns}
        query={campaigns}
        rowId={(campaign) => String(campaign.id)}
        empty={<NoCampaigns isFiltered={Boolean(filter.query || filter.status)} />}
        paging={{
          cursor: filter.cursor,
          onCursor: (cursor) => void navigate({ search: { ...filter, cursor } }),
        }}
      />
    </>
  );
}

function NoCampaigns({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No campaign matches"
        action={
          <ButtonLink to="/campaigns" search={{}} variant="default">
            Show all campaigns
          </ButtonLink>
        }
      >
        Try another word or status.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No campaigns yet"
      action={<ButtonLink to="/campaigns/new">New campaign</ButtonLink>}
    >
      Choose who gets it, write an e-mail, an SMS or both, and send everyone their own coupon.
    </EmptyState>
  );
}
