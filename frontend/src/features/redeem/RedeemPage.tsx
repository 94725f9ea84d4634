import { PageHeader } from "@/components/PageHeader";

export function RedeemPage() {
  return <PageHeader title="Redeem" />;
}
