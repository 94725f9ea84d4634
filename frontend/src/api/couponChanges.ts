import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";

/** Coupons of a campaign, of a customer, or of a customer in a campaign. */
export type CouponScope = { campaignId?: number; customerId?: number };

export type CouponChange = CouponScope &
  ({ action: "extend"; validUntil: string } | { action: "void" });

/** How many coupons a change would reach; asked anew each time it is about to be made. */
export const couponChangeQuery = (change: CouponChange | null) =>
  queryOptions({
    queryKey: ["coupon-change", change],
    queryFn: () => answer(client.POST("/api/v1/coupon-changes/preview", { body: change ?? {} })),
    enabled: change !== null,
    staleTime: 0,
    gcTime: 0,
  });

export function useChangeCoupons() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, change }: { key: string; change: CouponChange }) =>
      answer(
        client.POST("/api/v1/coupon-changes", {
          body: change,
          headers: { "Idempotency-Key": key },
        }),
      ),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ["campaigns"] });
      void queryClient.invalidateQueries({ queryKey: ["customers"] });
    },
  });
}
