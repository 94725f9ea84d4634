import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type CouponChange,
  type CouponScope,
  couponChangeQuery,
  useChangeCoupons,
} from "@/api/couponChanges";
import type { CouponChangeView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { notifyDone } from "@/lib/notify";
import { operationKey } from "@/lib/operationKey";
import { useFormat } from "@/lib/useFormat";

type CouponChangeDialogProps = {
  action: CouponChange["action"];
  scope: CouponScope;
  /** Whose coupons: the campaign's or the customer's name. */
  of: string;
  opened: boolean;
  onClose: () => void;
};

/** Extends or voids many coupons, once it is known how many. */
export function CouponChangeDialog(props: CouponChangeDialogProps) {
  // Mounted anew at each opening: neither an old date nor an old count may be confirmed.
  return props.opened ? <Dialog {...props} /> : null;
}

function Dialog({ action, scope, of, opened, onClose }: CouponChangeDialogProps) {
  const [validUntil, setValidUntil] = useState("");
  const [key] = useState(operationKey);
  const change = changeOf(action, scope, validUntil);
  const preview = useQuery(couponChangeQuery(change));
  const apply = useChangeCoupons();
  const changed = change && preview.data ? preview.data.changed : undefined;
  const isLonger = action === "extend";
  const coupons = changed ?? 0;

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={isLonger ? t`Extend coupons of ${of}` : t`Void coupons of ${of}`}
      confirmLabel={
        changed === undefined
          ? isLonger
            ? t`Extend`
            : t`Void`
          : isLonger
            ? plural(coupons, { one: "Extend # coupon", other: "Extend # coupons" })
            : plural(coupons, { one: "Void # coupon", other: "Void # coupons" })
      }
      danger={action === "void"}
      isBlocked={!changed}
      isPending={apply.isPending}
      error={apply.error ?? preview.error}
      onConfirm={() =>
        change &&
        apply.mutate(
          { key, change },
          {
            onSuccess: (done) => {
              notifyDone(
                isLonger
                  ? plural(done.changed, {
                      one: "# coupon extended.",
                      other: "# coupons extended.",
                    })
                  : plural(done.changed, { one: "# coupon voided.", other: "# coupons voided." }),
              );
              onClose();
            },
          },
        )
      }
    >
      <Stack gap="sm">
        {action === "extend" ? (
          <TextInput
            type="date"
            label={t`New last day`}
            description={t`Coupons that are valid longer stay as they are.`}
            value={validUntil}
            onChange={(event) => setValidUntil(event.currentTarget.value)}
          />
        ) : (
          <Text>
            <Trans>The counter then refuses them. This cannot be undone.</Trans>
          </Text>
        )}
        {change && preview.data && <Effect action={action} preview={preview.data} />}
        {change && preview.isPending && (
          <Skeleton height={24} role="status" aria-label={t`Counting coupons`} />
        )}
      </Stack>
    </ConfirmDialog>
  );
}

function changeOf(
  action: CouponChange["action"],
  scope: CouponScope,
  validUntil: string,
): CouponChange | null {
  if (action === "void") return { ...scope, action };
  return validUntil ? { ...scope, action, validUntil } : null;
}

type EffectProps = { action: CouponChange["action"]; preview: CouponChangeView };

function Effect({ action, preview }: EffectProps) {
  const format = useFormat();
  const { changed, reopened, used, unchanged } = preview;
  const left = [
    used > 0 && t`${format.number(used)} used up`,
    unchanged > 0 &&
      (action === "extend"
        ? t`${format.number(unchanged)} valid longer or voided`
        : t`${format.number(unchanged)} voided before`),
  ].filter((part): part is string => Boolean(part));
  return (
    <div role="status">
      <Text fw={600}>
        {changed === 0
          ? t`No coupon changes.`
          : action === "extend"
            ? plural(changed, { one: "This extends # coupon.", other: "This extends # coupons." })
            : plural(changed, { one: "This voids # coupon.", other: "This voids # coupons." })}
      </Text>
      {action === "extend" && reopened > 0 && (
        <Text size="sm">
          <Trans>{format.number(reopened)} of them had expired and are valid again.</Trans>
        </Text>
      )}
      {left.length > 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Left alone: {format.both(left)}.</Trans>
        </Text>
      )}
    </div>
  );
}
