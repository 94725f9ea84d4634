import type { CampaignGlance } from "@/api/types";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { recentColumns } from "@/features/overview/recentColumns";

export function RecentCampaigns({ campaigns }: { campaigns: CampaignGlance[] }) {
  return (
    <DataTable
      label="Recent campaigns"
      columns={recentColumns}
      query={{ data: { items: campaigns }, error: null, refetch: () => {} }}
      rowId={(campaign) => String(campaign.id)}
      empty={<EmptyState title="No campaigns yet" />}
    />
  );
}
