import { IconAlertTriangle, IconKey, IconPlugConnectedX } from "@tabler/icons-react";
import type { WebhookView } from "@/api/types";
import { Notice } from "@/components/Notice";
import { useFormat } from "@/lib/useFormat";

/** What its owner has to know: that it fails, was switched off, lost something, or has two secrets. */
export function WebhookNotices({ webhook }: { webhook: WebhookView }) {
  const format = useFormat();
  return (
    <>
      {webhook.offReason && (
        <Notice
          icon={IconPlugConnectedX}
          color="red"
          title="Handbill switched this webhook off"
          isUrgent
        >
          {webhook.offReason === "gone"
            ? "Its receiver answered that it takes nothing any more (410)."
            : "It received nothing for days."}{" "}
          What happens meanwhile is not told. Once it is well, switch it on and send again what
          failed.
        </Notice>
      )}
      {webhook.isActive && webhook.failingSince && (
        <Notice icon={IconAlertTriangle} color="yellow" title="This webhook is failing">
          Nothing was received since {format.dateTime(webhook.failingSince)}. What failed is tried
          again for three days; after five days without success the webhook is switched off.
          {webhook.restsUntil && ` It rests until ${format.time(webhook.restsUntil)}.`}
        </Notice>
      )}
      {webhook.dropped > 0 && (
        <Notice icon={IconAlertTriangle} color="yellow" title="Some events were never sent">
          {format.count(webhook.dropped, "event")} waited for too long and were given up.
        </Notice>
      )}
      {webhook.oldSecretUntil && (
        <Notice icon={IconKey} color="blue" title="Two secrets sign">
          The secret before works until {format.dateTime(webhook.oldSecretUntil)}.
        </Notice>
      )}
    </>
  );
}
