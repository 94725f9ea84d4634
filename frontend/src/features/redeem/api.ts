import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { CouponView, RedemptionResult } from "@/api/types";

/** What a coupon is worth right now; never from memory, because somebody else may just have redeemed it. */
export const couponQuery = (code: string) =>
  queryOptions({
    queryKey: ["coupon", code],
    queryFn: () => api.get<CouponView>(`/coupons/${encodeURIComponent(code)}`),
    staleTime: 0,
    gcTime: 0,
  });

export type RedemptionRequest = { token: string; place?: string };

export function useRedeem() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: RedemptionRequest) => api.post<RedemptionResult>("/redemptions", request),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ["overview"] }),
  });
}
