import { useNetwork } from "@mantine/hooks";
import { IconWifiOff } from "@tabler/icons-react";
import { Notice } from "@/components/Notice";

/** Said before anybody scans in vain: verdicts come from the server alone. */
export function Offline() {
  const { online } = useNetwork();
  if (online !== false) return null;
  return (
    <div role="status">
      <Notice icon={IconWifiOff} color="orange" title="This device is offline">
        Coupons can be checked and redeemed again as soon as it has a connection.
      </Notice>
    </div>
  );
}
