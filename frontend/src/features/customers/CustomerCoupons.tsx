import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { CustomerCoupon } from "@/api/types";
import { CouponChangeDialog } from "@/components/CouponChangeDialog";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { StatusBadge } from "@/components/StatusBadge";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { customerCouponsQuery } from "@/features/customers/api";
import { useFormat } from "@/lib/useFormat";

const STATES: Record<CustomerCoupon["state"], string> = {
  available: t`Valid`,
  used: t`Used`,
  expired: t`Expired`,
  voided: t({ message: "Canceled", context: "coupon" }),
  not_yet: t`Not yet`,
  not_now: t`Valid at other times`,
  wrong_place: t`Valid elsewhere`,
  cap_reached: t`All gone`,
};

const columns = columnsOf<CustomerCoupon>((column) => [
  column.display({
    id: "offer",
    header: t`Offer`,
    meta: { phone: "title" },
    cell: ({ row: { original: coupon } }) => (
      <TextLink to="/campaigns/$campaignId" params={{ campaignId: coupon.campaignId }}>
        {coupon.offerTitle || coupon.campaignName}
      </TextLink>
    ),
  }),
  column.display({
    id: "code",
    header: t`Code`,
    meta: { phone: "plain" },
    cell: ({ row }) => row.original.code,
  }),
  column.display({
    id: "state",
    header: t`State`,
    meta: { phone: "plain" },
    cell: ({ row: { original } }) => (
      <StatusBadge status={original.state} label={STATES[original.state]} />
    ),
  }),
  column.display({
    id: "until",
    header: t`Until`,
    cell: ({ row }) => <Day instant={row.original.expiresAt} />,
  }),
  column.display({
    id: "used",
    header: t`Used`,
    cell: ({ row }) => <Used coupon={row.original} />,
  }),
]);

/** A customer's coupons, and what can be done about all of them. */
export function CustomerCoupons({ customerId, name }: { customerId: number; name: string }) {
  const coupons = useQuery(customerCouponsQuery(customerId));
  const [extending, extendDialog] = useDisclosure();
  const [voiding, voidDialog] = useDisclosure();
  const hasCoupons = (coupons.data?.items.length ?? 0) > 0;
  const scope = { customerId };
  return (
    <section aria-labelledby="coupons-title">
      <Group justify="space-between" mt="xl" mb="sm">
        <Title order={2} size="h3" id="coupons-title">
          <Trans>Coupons</Trans>
        </Title>
        {hasCoupons && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={extendDialog.open}>
              <Trans>Extend</Trans>
            </Button>
            <Button size="xs" variant="default" onClick={voidDialog.open}>
              <Trans>Void</Trans>
            </Button>
          </Group>
        )}
      </Group>
      <DataTable
        label={t`Coupons`}
        columns={columns}
        query={coupons}
        rowId={(coupon) => String(coupon.id)}
        empty={
          <EmptyState title={t`No coupons yet`}>
            <Trans>A campaign with an offer gives one.</Trans>
          </EmptyState>
        }
      />
      <CouponChangeDialog
        action="extend"
        scope={scope}
        of={name}
        opened={extending}
        onClose={extendDialog.close}
      />
      <CouponChangeDialog
        action="void"
        scope={scope}
        of={name}
        opened={voiding}
        onClose={voidDialog.close}
      />
    </section>
  );
}

function Day({ instant }: { instant: string }) {
  return <>{useFormat().date(instant)}</>;
}

function Used({ coupon }: { coupon: CustomerCoupon }) {
  const format = useFormat();
  if (!coupon.redeemedAt) return <>–</>;
  return (
    <Text span size="sm">
      {format.dateTime(coupon.redeemedAt)}
      {coupon.place && `, ${coupon.place}`}
    </Text>
  );
}
