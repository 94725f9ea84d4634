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
  available: "Valid",
  redeemed: "Redeemed",
  undone: "Undone",
  used: "Already used",
  expired: "Expired",
  voided: "Canceled",
  unknown: "Unknown",
  not_yet: "Not yet",
  not_now: "Not now",
  wrong_place: "Other place",
  cap_reached: "All gone",
  waiting: "No connection",
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
        ? `${format.number(coupon.usesLeft)} of ${format.count(coupon.maxUsage, "use")} left, until ${format.date(coupon.expiresAt)}`
        : `One use, until ${format.date(coupon.expiresAt)}`;
    case "used":
      return usedWhere(coupon, format);
    case "expired":
      return `It was valid until ${format.date(coupon.expiresAt)}.`;
    case "voided":
      return "This coupon was withdrawn. It is no longer worth anything.";
    case "not_yet":
      return rules.validFrom
        ? `It is valid from ${format.day(rules.validFrom)}.`
        : "Its first day is still to come.";
    case "not_now":
      return usageTerms || "It is valid on other days or hours.";
    case "wrong_place":
      return rules.places?.length
        ? `It is valid at ${format.either(rules.places)}.`
        : "It is valid at another place.";
    case "cap_reached":
      return (rules.redemptionCap ?? 0) > 1
        ? `All ${format.number(rules.redemptionCap ?? 0)} of this campaign are redeemed.`
        : "This campaign has given away all it had.";
  }
}

export function redeemedVerdict(usesLeft: number, format: Format): Verdict {
  return {
    kind: "redeemed",
    tone: "good",
    title: TITLES.redeemed,
    detail: usesLeft > 0 ? `${format.count(usesLeft, "use")} left` : "Nothing left on it.",
  };
}

export const UNDONE_VERDICT: Verdict = {
  kind: "undone",
  tone: "unsure",
  title: TITLES.undone,
  detail: "The coupon has its use back.",
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
    title: state || error.status === 404 ? TITLES[kind] : "Not redeemed",
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
  if (!redeemedAt) return "It has no uses left.";
  const where = place ? ` at ${place}` : "";
  const instead = usedAs ? `, with the coupon of “${usedAs}”` : "";
  return `On ${format.dateTime(redeemedAt)}${where}${instead}.`;
}
