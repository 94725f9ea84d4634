import { queryOptions, skipToken } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys, touched } from "@/api/keys";
import { useChange } from "@/api/useChange";

/** Coupons of a campaign, of a customer, or of a customer in a campaign. */
export type CouponScope = { campaignId?: number; customerId?: number };

export type CouponChange = CouponScope &
  ({ action: "extend"; validUntil: string } | { action: "void" });

/** How many coupons a change would reach; asked anew each time it is about to be made. */
export const couponChangeQuery = (change: CouponChange | null) =>
  queryOptions({
    queryKey: keys.couponChange(change),
    queryFn: change
      ? () => answer(client.POST("/api/v1/coupon-changes/preview", { body: change }))
      : skipToken,
    staleTime: 0,
    gcTime: 0,
  });

export const useChangeCoupons = () =>
  useChange(
    ({ key, change }: { key: string; change: CouponChange }) =>
      answer(
        client.POST("/api/v1/coupon-changes", {
          body: change,
          headers: { "Idempotency-Key": key },
        }),
      ),
    touched.coupons,
  );
