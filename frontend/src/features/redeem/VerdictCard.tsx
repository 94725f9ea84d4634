import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Paper, Stack, Text, Title } from "@mantine/core";
import {
  IconArrowBackUp,
  IconBan,
  IconCalendarOff,
  IconCalendarTime,
  IconCircleCheck,
  IconClockOff,
  IconHelp,
  IconHistory,
  IconMapPinOff,
  IconTicketOff,
  IconWifiOff,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { CouponView } from "@/api/types";
import classes from "@/features/redeem/VerdictCard.module.css";
import type { Verdict, VerdictKind } from "@/features/redeem/verdict";
import { useFormat } from "@/lib/useFormat";

const ICONS: Record<VerdictKind, typeof IconBan> = {
  available: IconCircleCheck,
  redeemed: IconCircleCheck,
  undone: IconArrowBackUp,
  used: IconHistory,
  expired: IconCalendarOff,
  voided: IconBan,
  unknown: IconHelp,
  not_yet: IconCalendarTime,
  not_now: IconClockOff,
  wrong_place: IconMapPinOff,
  cap_reached: IconTicketOff,
  waiting: IconWifiOff,
};

type VerdictCardProps = { verdict: Verdict; coupon?: CouponView; children?: ReactNode };

/** One verdict, readable at arm's length: a word, a color and a shape say the same. */
export function VerdictCard({ verdict, coupon, children }: VerdictCardProps) {
  const Icon = ICONS[verdict.kind];
  return (
    <Paper withBorder className={classes.card} component="section" aria-label={t`Verdict`}>
      <div className={classes.verdict} data-tone={verdict.tone} role="alert">
        <Icon size={64} stroke={1.75} className={classes.icon} aria-hidden />
        <div>
          <Text className={classes.title}>{verdict.title}</Text>
          <Text className={classes.detail}>{verdict.detail}</Text>
        </div>
      </div>
      <Stack p="lg">
        {coupon && <Offer coupon={coupon} />}
        {children}
      </Stack>
    </Paper>
  );
}

function Offer({ coupon }: { coupon: CouponView }) {
  const format = useFormat();
  const { minimumSpendMinor } = coupon.rules;
  return (
    <div>
      <Title order={2}>{coupon.offerTitle || coupon.campaignName}</Title>
      {coupon.customerFirstName && (
        <Text className={classes.first}>
          <Trans>For {coupon.customerFirstName}</Trans>
        </Text>
      )}
      {minimumSpendMinor != null && (
        <Text fw={600} mt={4}>
          <Trans>From {format.money(minimumSpendMinor, coupon.currency)} on</Trans>
        </Text>
      )}
      {coupon.offerTerms && (
        <Text c="dimmed" mt={4} lineClamp={4}>
          {coupon.offerTerms}
        </Text>
      )}
    </div>
  );
}
