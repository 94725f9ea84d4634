import type { EditorStep } from "@/lib/campaigns";

/** A step's code comes with the step: the first one is not kept waiting by the fields of the others. */
export const stepCode = {
  audience: () => import("@/features/campaigns/editor/AudienceStep"),
  message: () => import("@/features/campaigns/editor/MessageStep"),
  offer: () => import("@/features/campaigns/editor/OfferStep"),
  review: () => import("@/features/campaigns/review/ReviewStep"),
} satisfies Record<EditorStep, () => Promise<unknown>>;
