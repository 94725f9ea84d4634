import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";

export function CampaignsPage() {
  return (
    <>
      <PageHeader title="Campaigns" />
      <EmptyState title="No campaigns yet" />
    </>
  );
}
