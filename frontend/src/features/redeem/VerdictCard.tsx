import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { CouponView } from "@/api/types";
import classes from "@/features/redeem/VerdictCard.module.css";
import type { Verdict } from "@/features/redeem/verdict";

type VerdictCardProps = {
  verdict: Verdict;
  coupon?: CouponView;
  onNext: () => void;
  children?: ReactNode;
};

export function VerdictCard({ verdict, coupon, onNext, children }: VerdictCardProps) {
  return (
    <Paper withBorder className={classes.card}>
      <div className={classes.verdict} data-tone={verdict.tone} role="status">
        <Text className={classes.title}>{verdict.title}</Text>
        <Text>{verdict.detail}</Text>
      </div>
      <Stack p="lg">
        {coupon && (
          <div>
            <Title order={2}>{coupon.offerTitle || coupon.campaignName}</Title>
            {coupon.customerFirstName && <Text>For {coupon.customerFirstName}</Text>}
            {coupon.offerTerms && (
              <Text c="dimmed" mt={4}>
                {coupon.offerTerms}
              </Text>
            )}
          </div>
        )}
        {children}
        <Button variant="default" size="md" onClick={onNext}>
          Next coupon
        </Button>
      </Stack>
    </Paper>
  );
}
