import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, client } from "@/api/client";

/** What a coupon is worth right now; never from memory, because somebody else may just have redeemed it. */
export const couponQuery = (code: string) =>
  queryOptions({
    queryKey: ["coupon", code],
    queryFn: () =>
      answer(
        client.GET("/api/v1/coupons/{tokenOrCode}", { params: { path: { tokenOrCode: code } } }),
      ),
    staleTime: 0,
    gcTime: 0,
  });

export type RedemptionRequest = { token: string; place?: string };

export function useRedeem() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: RedemptionRequest) =>
      answer(client.POST("/api/v1/redemptions", { body: request })),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ["overview"] }),
  });
}
