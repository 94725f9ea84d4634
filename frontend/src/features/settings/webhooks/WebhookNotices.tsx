import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { IconAlertTriangle, IconKey, IconPlugConnectedX } from "@tabler/icons-react";
import type { WebhookView } from "@/api/types";
import { Notice } from "@/components/Notice";
import { useFormat } from "@/lib/useFormat";

/** What its owner has to know: that it fails, was switched off, lost something, or has two secrets. */
export function WebhookNotices({ webhook }: { webhook: WebhookView }) {
  const { dropped } = webhook;
  const format = useFormat();
  return (
    <>
      {webhook.offReason && (
        <Notice
          icon={IconPlugConnectedX}
          color="red"
          title={t`Handbill switched this webhook off`}
          isUrgent
        >
          {webhook.offReason === "gone"
            ? t`Its receiver answered that it takes nothing any more (410).`
            : t`It received nothing for days.`}{" "}
          <Trans>
            What happens meanwhile is not told. Once it is well, switch it on and send again what
            failed.
          </Trans>
        </Notice>
      )}
      {webhook.isActive && webhook.failingSince && (
        <Notice icon={IconAlertTriangle} color="yellow" title={t`This webhook is failing`}>
          <Trans>
            Nothing was received since {format.dateTime(webhook.failingSince)}. What failed is tried
            again for three days; after five days without success the webhook is switched off.
          </Trans>{" "}
          {webhook.restsUntil && <Trans>It rests until {format.time(webhook.restsUntil)}.</Trans>}
        </Notice>
      )}
      {dropped > 0 && (
        <Notice icon={IconAlertTriangle} color="yellow" title={t`Some events were never sent`}>
          <Plural
            value={dropped}
            one="# event waited for too long and was given up."
            other="# events waited for too long and were given up."
          />
        </Notice>
      )}
      {webhook.oldSecretUntil && (
        <Notice icon={IconKey} color="blue" title={t`Two secrets sign`}>
          <Trans>The secret before works until {format.dateTime(webhook.oldSecretUntil)}.</Trans>
        </Notice>
      )}
    </>
  );
}
