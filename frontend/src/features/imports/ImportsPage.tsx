import { PageHeader } from "@/components/PageHeader";

export function ImportsPage() {
  return <PageHeader title="Imports" />;
}
