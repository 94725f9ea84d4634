import { useQuery } from "@tanstack/react-query";
import { sendingQuery } from "@/api/shared";
import { ErrorState } from "@/components/ErrorState";
import { PageLoading } from "@/components/PageLoading";
import { SendingForm } from "@/features/settings/SendingForm";

export function SendingTab() {
  const sending = useQuery(sendingQuery);
  if (sending.data) return <SendingForm settings={sending.data} />;
  if (sending.error) return <ErrorState error={sending.error} onRetry={sending.refetch} />;
  return <PageLoading isPart />;
}
