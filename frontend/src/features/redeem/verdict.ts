import type { ApiError } from "@/api/problem";
import type { CouponView } from "@/api/types";
import type { Format } from "@/lib/format";

export type Verdict = {
  tone: "good" | "bad";
  /** Readable at arm's length: one or two words. */
  title: string;
  detail: string;
};

export function verdictOn(coupon: CouponView, format: Format): Verdict {
  switch (coupon.state) {
    case "available":
      return {
        tone: "good",
        title: "Valid",
        detail:
          coupon.maxUsage > 1
            ? `${format.number(coupon.usesLeft)} of ${format.count(coupon.maxUsage, "use")} left, until ${format.date(coupon.expiresAt)}`
            : `Until ${format.date(coupon.expiresAt)}`,
      };
    case "used":
      return { tone: "bad", title: "Already used", detail: usedWhere(coupon, format) };
    case "expired":
      return {
        tone: "bad",
        title: "Expired",
        detail: `It was valid until ${format.date(coupon.expiresAt)}.`,
      };
    case "voided":
      return { tone: "bad", title: "Not valid", detail: "The campaign was cancelled." };
    case "not_yet":
    case "not_now":
    case "wrong_place":
    case "cap_reached":
      return { tone: "bad", title: "Not valid here and now", detail: coupon.usageTerms };
  }
}

/** A redemption that lost the race, or a code that does not exist. */
export function verdictOnRefusal(error: ApiError, format: Format): Verdict {
  if (error.status === 404) {
    return {
      tone: "bad",
      title: "Unknown code",
      detail: "Check it letter by letter and try again.",
    };
  }
  if (error.status === 409) {
    const { redeemedAt, place } = error.body as Partial<CouponView>;
    return { tone: "bad", title: "Already used", detail: usedWhere({ redeemedAt, place }, format) };
  }
  return { tone: "bad", title: error.title, detail: error.message };
}

function usedWhere(
  { redeemedAt, place }: Pick<CouponView, "redeemedAt" | "place">,
  format: Format,
): string {
  if (!redeemedAt) return "It has no uses left.";
  return `On ${format.dateTime(redeemedAt)}${place ? ` at ${place}` : ""}.`;
}
