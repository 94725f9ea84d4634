import { useEffect, useRef } from "react";
import type { ApiError } from "@/api/problem";
import { useMe } from "@/api/shared";
import type { CouponView } from "@/api/types";
import { useCheck, useRedeem } from "@/features/redeem/api";
import { openAttempt, startAttempt } from "@/features/redeem/attempt";
import {
  isDecision,
  redeemedVerdict,
  type Verdict,
  verdictOn,
  verdictOnRefusal,
} from "@/features/redeem/verdict";
import { useFormat } from "@/lib/useFormat";

/** What the counter shows. Only `verdict` says anything about a coupon, and only the server makes one. */
export type CounterView =
  | { step: "ready" }
  | { step: "checking" }
  /** The check got no answer. */
  | { step: "unchecked"; error: ApiError }
  | { step: "verdict"; verdict: Verdict; coupon?: CouponView; isRedeemable: boolean }
  | { step: "redeeming"; coupon?: CouponView }
  /** Redeem was pressed and got no answer: it may have happened. */
  | { step: "undecided"; error: ApiError; coupon?: CouponView };

/** One coupon after the other: checked by the server, redeemed by the server, repeated safely. */
export function useCounter(place: string | undefined) {
  const me = useMe();
  const format = useFormat();
  const check = useCheck();
  const redeem = useRedeem();

  const take = (token: string) => {
    redeem.reset();
    check.mutate({ token, place });
  };
  const next = () => {
    redeem.reset();
    check.reset();
  };
  /** The same coupon at another place, where another verdict may hold. */
  const checkAt = (here: string) => {
    const token = check.variables?.token;
    if (token) check.mutate({ token, place: here || undefined });
  };
  const press = (amountMinor?: number) => {
    const token = check.variables?.token;
    if (!token || redeem.isPending) return;
    redeem.mutate(startAttempt({ token, place, amountMinor, accountId: me.account.id }));
  };
  const retry = () => {
    if (redeem.variables) redeem.mutate(redeem.variables);
    else if (check.variables) check.mutate({ ...check.variables, place });
  };

  const view = viewOf(check, redeem, format);
  useUnfinished(me.account.id, redeem.mutate);
  useOnline(view.step === "unchecked" || view.step === "undecided", retry);
  return { view, take, next, checkAt, press, retry };
}

function viewOf(
  check: ReturnType<typeof useCheck>,
  redeem: ReturnType<typeof useRedeem>,
  format: ReturnType<typeof useFormat>,
): CounterView {
  const coupon = check.data;
  if (redeem.isPending) return { step: "redeeming", coupon };
  if (redeem.data) {
    const verdict = redeemedVerdict(redeem.data.usesLeft, format);
    return { step: "verdict", verdict, coupon: redeem.data.coupon, isRedeemable: false };
  }
  const failure = redeem.error ?? check.error;
  if (failure) {
    const error = failure as ApiError;
    if (!isDecision(error)) {
      return redeem.error ? { step: "undecided", error, coupon } : { step: "unchecked", error };
    }
    const verdict = verdictOnRefusal(error, format, coupon);
    return { step: "verdict", verdict, coupon, isRedeemable: false };
  }
  if (check.isPending) return { step: "checking" };
  if (!coupon) return { step: "ready" };
  const isRedeemable = coupon.state === "available";
  return { step: "verdict", verdict: verdictOn(coupon, format), coupon, isRedeemable };
}

/** A redemption that this device pressed and never heard of again is asked about first of all. */
function useUnfinished(accountId: number, send: ReturnType<typeof useRedeem>["mutate"]) {
  useEffect(() => {
    const attempt = openAttempt(accountId);
    if (attempt) send(attempt);
  }, [accountId, send]);
}

function useOnline(isWaiting: boolean, retry: () => void) {
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => latest.current();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [isWaiting]);
}
