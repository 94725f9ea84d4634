import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ErrorState";
import { PageLoading } from "@/components/PageLoading";
import { businessQuery } from "@/features/settings/api";
import { BusinessForm } from "@/features/settings/BusinessForm";

export function BusinessTab() {
  const business = useQuery(businessQuery);
  if (business.data) return <BusinessForm business={business.data} />;
  if (business.error) return <ErrorState error={business.error} onRetry={business.refetch} />;
  return <PageLoading />;
}
