import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";

export function OutboxPage() {
  return (
    <>
      <PageHeader title="Outbox" />
      <EmptyState title="No messages yet" />
    </>
  );
}
