import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { businessQuery } from "@/api/shared";
import { ErrorState } from "@/components/ErrorState";
import { PageLoading } from "@/components/PageLoading";
import { BusinessForm } from "@/features/settings/BusinessForm";
import { LogoForm } from "@/features/settings/LogoForm";
import { SenderDomainCard } from "@/features/settings/SenderDomainCard";

export function BusinessTab() {
  const business = useQuery(businessQuery);
  if (business.data) {
    return (
      <Stack gap="lg" maw={760}>
        <LogoForm logoUrl={business.data.logoUrl} />
        <BusinessForm business={business.data} />
        <SenderDomainCard />
      </Stack>
    );
  }
  if (business.error) return <ErrorState error={business.error} onRetry={business.refetch} />;
  return <PageLoading isPart />;
}
