import { t } from "@lingui/core/macro";
import type { StarterTemplate } from "@/api/types";

type Words = { name: string; description: string };

/** What the server's starter templates are called, by their ids. */
export const STARTERS: Record<string, Words> = {
  "blocks-offer": {
    name: t({ message: "Offer", context: "template" }),
    description: t`One offer, one coupon, a picture of it.`,
  },
  "blocks-birthday": {
    name: t({ message: "Birthday", context: "template" }),
    description: t`A present, and a reason to come by.`,
  },
  "blocks-win-back": {
    name: t({ message: "We have missed you", context: "template" }),
    description: t`For customers who have not come for a while.`,
  },
  "blocks-event": {
    name: t({ message: "Invitation", context: "template" }),
    description: t`An evening, a tasting, a workshop.`,
  },
  "blocks-new-menu": {
    name: t({ message: "New menu", context: "template" }),
    description: t`What is new, in pictures.`,
  },
  "blocks-happy-hour": {
    name: t({ message: "Happy hour", context: "template" }),
    description: t`Certain hours, a better price.`,
  },
  "blocks-thank-you": {
    name: t({ message: "Thank you", context: "template" }),
    description: t`After a visit, without asking for anything.`,
  },
  "blocks-review": {
    name: t({ message: "Ask for a review", context: "template" }),
    description: t`A short question to regulars.`,
  },
  "blocks-holiday": {
    name: t({ message: "Holiday greetings", context: "template" }),
    description: t`Wishes for the season, and your opening hours.`,
  },
  "blocks-opening": {
    name: t({ message: "Opening", context: "template" }),
    description: t`A new place, or a new room.`,
  },
  "blocks-last-days": {
    name: t({ message: "Last days", context: "template" }),
    description: t`An offer that ends soon.`,
  },
  "blocks-letter": {
    name: t({ message: "Plain letter", context: "template" }),
    description: t`Words alone, as from one person to another.`,
  },
  offer: {
    name: t({ message: "Offer with coupon", context: "template" }),
    description: t`One offer, one QR code, nothing else.`,
  },
  "welcome-back": {
    name: t({ message: "Welcome back", context: "template" }),
    description: t`For customers who have not come for a while.`,
  },
  event: {
    name: t({ message: "Invitation", context: "template" }),
    description: t`An evening, a tasting, an opening.`,
  },
};

/** A newer server's own words stand where it has one more. */
export const starterWords = ({ id, name, description }: StarterTemplate): Words =>
  STARTERS[id] ?? { name, description };
