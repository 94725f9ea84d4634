import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { IconWifiOff } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { Notice } from "@/components/Notice";

/** Said before anybody scans in vain: verdicts come from the server alone. */
export function Offline() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <div role="alert">
      <Notice icon={IconWifiOff} color="orange" title={t`This device is offline`}>
        <Trans>Coupons can be checked and redeemed again as soon as it has a connection.</Trans>
      </Notice>
    </div>
  );
}

function subscribe(onChange: () => void) {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}
