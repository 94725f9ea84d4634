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
  const format = useFormat();
  const [validUntil, setValidUntil] = useState("");
  const [key] = useState(operationKey);
  const change = changeOf(action, scope, validUntil);
  const preview = useQuery(couponChangeQuery(change));
  const apply = useChangeCoupons();
  const changed = change && preview.data ? preview.data.changed : undefined;
  const verb = action === "extend" ? "Extend" : "Void";

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`${verb} coupons of ${of}`}
      confirmLabel={changed === undefined ? verb : `${verb} ${format.count(changed, "coupon")}`}
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
              const count = format.count(done.changed, "coupon");
              notifyDone(`${count} ${action === "extend" ? "extended" : "voided"}.`);
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
            label="New last day"
            description="Coupons that are valid longer stay as they are."
            value={validUntil}
            onChange={(event) => setValidUntil(event.currentTarget.value)}
          />
        ) : (
          <Text>The counter then refuses them. This cannot be undone.</Text>
        )}
        {change && preview.data && <Effect action={action} preview={preview.data} />}
        {change && preview.isPending && (
          <Skeleton height={24} role="status" aria-label="Counting coupons" />
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
  const verb = action === "extend" ? "extends" : "voids";
  const left = [
    used > 0 && `${format.number(used)} used up`,
    unchanged > 0 &&
      `${format.number(unchanged)} ${action === "extend" ? "valid longer or voided" : "voided before"}`,
  ].filter((part): part is string => Boolean(part));
  return (
    <div role="status">
      <Text fw={600}>
        {changed === 0 ? "No coupon changes." : `This ${verb} ${format.count(changed, "coupon")}.`}
      </Text>
      {action === "extend" && reopened > 0 && (
        <Text size="sm">{format.number(reopened)} of them had expired and are valid again.</Text>
      )}
      {left.length > 0 && (
        <Text size="sm" c="dimmed">
          Left alone: {format.both(left)}.
        </Text>
      )}
    </div>
  );
}
