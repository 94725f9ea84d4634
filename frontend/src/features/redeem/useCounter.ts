import { useEffect, useRef, useState } from "react";
import type { ApiError } from "@/api/problem";
import { useMe } from "@/api/shared";
import type { CouponView } from "@/api/types";
import { useCheck, useRedeem } from "@/features/redeem/api";
import { openAttempt, startAttempt } from "@/features/redeem/attempt";
import {
  isDecision,
  redeemedVerdict,
  UNDONE_VERDICT,
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
  | {
      step: "verdict";
      verdict: Verdict;
      coupon?: CouponView;
      isRedeemable: boolean;
      /** What this counter has just redeemed, and may take back. */
      redeemed?: { id: number; at: number };
      /** What was typed, if there is no such coupon: to be corrected. */
      typed?: string;
    }
  | { step: "redeeming"; coupon?: CouponView }
  /** Redeem was pressed and got no answer: it may have happened. */
  | { step: "undecided"; error: ApiError; coupon?: CouponView };

/** One coupon after the other: checked by the server, redeemed by the server, repeated safely. */
export function useCounter(place: string | undefined) {
  const me = useMe();
  const format = useFormat();
  const check = useCheck();
  const redeem = useRedeem();
  const [undone, setUndone] = useState<number>();

  const take = (token: string, isTyped = false) => {
    redeem.reset();
    check.mutate({ token, place, isTyped });
  };
  const next = () => {
    redeem.reset();
    check.reset();
  };
  /** The same coupon at another place, where another verdict may hold. */
  const checkAt = (here: string) => {
    if (check.variables) check.mutate({ ...check.variables, place: here || undefined });
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

  const view = viewOf(check, redeem, undone, format);
  useUnfinished(me.account.id, redeem.mutate);
  useOnline(view.step === "unchecked" || view.step === "undecided", retry);
  return { view, take, next, checkAt, press, retry, markUndone: setUndone };
}

function viewOf(
  check: ReturnType<typeof useCheck>,
  redeem: ReturnType<typeof useRedeem>,
  undone: number | undefined,
  format: ReturnType<typeof useFormat>,
): CounterView {
  const coupon = check.data;
  if (redeem.isPending) return { step: "redeeming", coupon };
  if (redeem.data) {
    const { id, redeemedAt, usesLeft, coupon: after } = redeem.data;
    const isUndone = id === undone;
    const verdict = isUndone ? UNDONE_VERDICT : redeemedVerdict(usesLeft);
    const redeemed = isUndone ? undefined : { id, at: Date.parse(redeemedAt) };
    return { step: "verdict", verdict, coupon: after, isRedeemable: false, redeemed };
  }
  const failure = redeem.error ?? check.error;
  if (failure) {
    const error = failure as ApiError;
    if (!isDecision(error)) {
      return redeem.error ? { step: "undecided", error, coupon } : { step: "unchecked", error };
    }
    const verdict = verdictOnRefusal(error, format, coupon);
    const isWrong = verdict.kind === "unknown" && check.variables?.isTyped;
    const typed = isWrong ? check.variables?.token : undefined;
    return { step: "verdict", verdict, coupon, isRedeemable: false, typed };
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
