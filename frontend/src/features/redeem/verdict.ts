import { plural, t } from "@lingui/core/macro";
import { ApiError } from "@/api/problem";
import type { CouponState, CouponView } from "@/api/types";
import type { Format } from "@/lib/format";

/** Good: go on. Bad: the server refused. Unsure: the server has not said anything, or it was taken back. */
export type Tone = "good" | "bad" | "unsure";

export type VerdictKind = CouponState | "redeemed" | "undone" | "unknown" | "waiting";

export type Verdict = {
  kind: VerdictKind;
  tone: Tone;
  /** Readable at arm's length: one or two words. */
  title: string;
  detail: string;
};

export const TITLES: Record<VerdictKind, string> = {
  available: t`Valid`,
  redeemed: t`Redeemed`,
  undone: t`Undone`,
  used: t`Already used`,
  expired: t`Expired`,
  voided: t({ message: "Canceled", context: "coupon" }),
  unknown: t`Unknown`,
  not_yet: t`Not yet`,
  not_now: t`Not now`,
  wrong_place: t`Other place`,
  cap_reached: t`All gone`,
  waiting: t`No connection`,
};

export function verdictOn(coupon: CouponView, format: Format): Verdict {
  const kind = coupon.state;
  return {
    kind,
    tone: kind === "available" ? "good" : "bad",
    title: TITLES[kind],
    detail: detailOf(coupon, format),
  };
}

function detailOf(coupon: CouponView, format: Format): string {
  const { rules, usageTerms } = coupon;
  switch (coupon.state) {
    case "available":
      return coupon.maxUsage > 1
        ? t`${format.number(coupon.usesLeft)} of ${plural(coupon.maxUsage, { one: "# use", other: "# uses" })} left, until ${format.date(coupon.expiresAt)}`
        : t`One use, until ${format.date(coupon.expiresAt)}`;
    case "used":
      return usedWhere(coupon, format);
    case "expired":
      return t`It was valid until ${format.date(coupon.expiresAt)}.`;
    case "voided":
      return t`This coupon was withdrawn. It is no longer worth anything.`;
    case "not_yet":
      return rules.validFrom
        ? t`It is valid from ${format.day(rules.validFrom)}.`
        : t`Its first day is still to come.`;
    case "not_now":
      return usageTerms || t`It is valid on other days or hours.`;
    case "wrong_place":
      return rules.places?.length
        ? t`It is valid at ${format.either(rules.places)}.`
        : t`It is valid at another place.`;
    case "cap_reached":
      return (rules.redemptionCap ?? 0) > 1
        ? t`All ${format.number(rules.redemptionCap ?? 0)} of this campaign are redeemed.`
        : t`This campaign has given away all it had.`;
  }
}

export function redeemedVerdict(usesLeft: number): Verdict {
  return {
    kind: "redeemed",
    tone: "good",
    title: TITLES.redeemed,
    detail:
      usesLeft > 0
        ? plural(usesLeft, { one: "# use left", other: "# uses left" })
        : t`Nothing left on it.`,
  };
}

export const UNDONE_VERDICT: Verdict = {
  kind: "undone",
  tone: "unsure",
  title: TITLES.undone,
  detail: t`The coupon has its use back.`,
};

/**
 * Whether the server decided: a refusal is a decision about the coupon. Everything else is silence, in which a
 * redemption may have happened or not, and only the same request again can tell.
 */
export function isDecision(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  if (error.code === "request-in-progress") return false;
  return error.status >= 400 && error.status < 500 && ![401, 408, 425, 429].includes(error.status);
}

/** A refused check or redemption, in the words of the coupon's state. */
export function verdictOnRefusal(
  error: ApiError,
  format: Format,
  coupon?: CouponView | null,
): Verdict {
  const state = stateOf(error);
  const { redeemedAt, place, usedAs, expiresAt } = error.body as Partial<CouponView>;
  if (state && coupon) {
    const last = { redeemedAt, place, usedAs, expiresAt: expiresAt ?? coupon.expiresAt };
    return verdictOn({ ...coupon, state, ...last }, format);
  }
  const kind = state ?? "unknown";
  const isUsed = kind === "used" && redeemedAt;
  return {
    kind,
    tone: "bad",
    title: state || error.status === 404 ? TITLES[kind] : t`Not redeemed`,
    detail: isUsed ? usedWhere({ redeemedAt, place, usedAs }, format) : error.message,
  };
}

/** Refusals of a coupon that exists say what state it is in. */
function stateOf(error: ApiError): CouponState | undefined {
  const { state } = error.body as Partial<CouponView>;
  return state && state in TITLES ? state : undefined;
}

function usedWhere(
  { redeemedAt, place, usedAs }: Pick<CouponView, "redeemedAt" | "place" | "usedAs">,
  format: Format,
): string {
  if (!redeemedAt) return t`It has no uses left.`;
  const when = format.dateTime(redeemedAt);
  if (place && usedAs) return t`On ${when} at ${place}, with the coupon of “${usedAs}”.`;
  if (usedAs) return t`On ${when}, with the coupon of “${usedAs}”.`;
  return place ? t`On ${when} at ${place}.` : t`On ${when}.`;
}
