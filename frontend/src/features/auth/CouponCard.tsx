import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Mark } from "@/components/shell/Brand";
import "@/components/couponCard.css";

type CouponCardProps = { title: string; lead: string; children: ReactNode };

/** The dashboard's front door: a form on a coupon, its head torn off along the perforation. */
export function CouponCard({ title, lead, children }: CouponCardProps) {
  return (
    <main className="coupon-page">
      <title>{`${title} · Handbill`}</title>
      <div className="coupon-shadow">
        <div className="coupon-card">
          <div className="coupon-head">
            <Mark size={36} />
            <Text className="coupon-wordmark">Handbill</Text>
          </div>
          <Stack gap="lg" className="coupon-body">
            <div>
              <Title order={1}>{title}</Title>
              <Text c="dimmed" mt={6}>
                {lead}
              </Text>
            </div>
            {children}
          </Stack>
        </div>
      </div>
    </main>
  );
}
