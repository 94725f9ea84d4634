import type { OverviewView } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { useFormat } from "@/lib/useFormat";

export function Figures({ overview }: { overview: OverviewView }) {
  const format = useFormat();
  const { customers, reachableByEmail, reachableBySms, sentLast30Days, redeemedLast30Days } =
    overview;
  const ofAll = (part: number) =>
    customers > 0 ? `${format.percent(part / customers)} of all` : "";
  return (
    <Stats label="Key figures">
      <Stat label="Customers" value={format.number(customers)} />
      <Stat
        label="Reachable by e-mail"
        value={format.number(reachableByEmail)}
        note={ofAll(reachableByEmail)}
      />
      <Stat
        label="Reachable by SMS"
        value={format.number(reachableBySms)}
        note={ofAll(reachableBySms)}
      />
      <Stat
        label="Sent in 30 days"
        value={format.number(sentLast30Days.email + sentLast30Days.sms)}
        note={`${format.number(sentLast30Days.email)} e-mail, ${format.number(sentLast30Days.sms)} SMS`}
      />
      <Stat label="Coupons redeemed" value={format.number(redeemedLast30Days)} note="in 30 days" />
    </Stats>
  );
}
