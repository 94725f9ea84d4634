import type { CampaignDraft, CampaignView } from "@/api/types";
import { rulesOf, rulesProblem, rulesValuesOf } from "@/features/campaigns/form/couponRules";
import type { EditorStep } from "@/lib/campaigns";
import { isEmail } from "@/lib/forms";

export type CampaignField = keyof CampaignDraft;

/** How one field is edited: V is what the form holds of it, W what the server does. */
type Field<V, W> = {
  /** The step of the editor on which it is edited. */
  step: EditorStep;
  fromView: (wire: W | null | undefined) => V;
  toDraft: (value: V) => W;
  /** What is wrong with it before the server is asked. */
  problem: (value: V) => string | null;
};

const fine = () => null;

function text(step: EditorStep, problem: (value: string) => string | null = fine) {
  return { step, fromView: (wire?: string | null) => wire ?? "", toDraft: same<string>, problem };
}

function list(step: EditorStep) {
  return {
    step,
    fromView: (wire?: string[] | null) => wire ?? [],
    toDraft: same<string[]>,
    problem: fine,
  };
}

function toggle(step: EditorStep) {
  return {
    step,
    fromView: (wire?: boolean | null) => wire ?? false,
    toDraft: same<boolean>,
    problem: fine,
  };
}

/** The id of something that is chosen, or none: 0 takes it away, null would leave it as it is. */
function choice(step: EditorStep) {
  return {
    step,
    fromView: (wire?: number | null) => wire ?? null,
    toDraft: (value: number | null) => value ?? 0,
    problem: fine,
  };
}

/** A whole number from 1 to the most; text while somebody types it. */
function count(step: EditorStep, most: number) {
  return {
    step,
    most,
    fromView: (wire?: number | null): number | string => wire ?? "",
    toDraft: Number,
    problem: (value: number | string) =>
      isWhole(value) && value <= most
        ? null
        : `Enter a whole number from 1 to ${most.toLocaleString("en")}.`,
  };
}

/** A whole number, or empty for no limit, which is 0 to the server. */
function limit(step: EditorStep) {
  return {
    step,
    fromView: (wire?: number | null): number | string => wire ?? "",
    toDraft: Number,
    problem: (value: number | string) =>
      value === "" || isWhole(value)
        ? null
        : "Enter a whole number, or leave it empty for no limit.",
  };
}

/**
 * Everything about a campaign that can be edited. A field that the server's draft has and this lacks does not compile; the
 * form's values, what is compared and sent, and the step of a problem all come from here.
 */
export const FIELDS = {
  targetSegments: list("audience"),
  excludedSegments: list("audience"),
  /** A reminder goes to those alone who got that campaign and have not redeemed. */
  notRedeemedCampaignId: choice("audience"),
  /** What it is about: whoever left the topic gets nothing. */
  topicId: choice("audience"),
  name: text("message", (value) => (value.trim() ? null : "Give the campaign a name.")),
  subject: text("message"),
  emailContent: text("message"),
  smsContent: text("message"),
  smsPlainText: toggle("message"),
  /** Empty for the business's. */
  language: text("message"),
  offerTitle: text("offer"),
  offerTerms: text("offer"),
  couponRules: {
    step: "offer",
    fromView: rulesValuesOf,
    toDraft: rulesOf,
    problem: rulesProblem,
  },
  qrExpirationDays: count("offer", 3_650),
  maxUsage: count("offer", 10_000),
  sendRateLimitEmails: count("offer", 1_000_000),
  sendRateLimitSms: count("offer", 1_000_000),
  smsPartLimit: limit("offer"),
  fromName: text("offer"),
  fromEmail: text("offer", addressProblem),
  replyTo: text("offer", addressProblem),
  qrEmbedding: text("offer"),
} satisfies { [F in keyof Required<CampaignDraft>]: AnyField<F> };

type AnyField<F extends CampaignField> = {
  step: EditorStep;
  fromView: (wire: CampaignView[F]) => unknown;
  toDraft: (value: never) => CampaignDraft[F];
  problem: (value: never) => string | null;
};

export type CampaignValues = {
  [F in CampaignField]: ReturnType<(typeof FIELDS)[F]["fromView"]>;
};

export const CAMPAIGN_FIELDS = Object.keys(FIELDS) as CampaignField[];

/** The same, where which field it is is known only while it runs. */
export const fieldOf = (field: CampaignField) => FIELDS[field] as Field<unknown, unknown>;

function same<T>(value: T): T {
  return value;
}

const isWhole = (value: number | string): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1;

function addressProblem(value: string): string | null {
  return !value || isEmail(value)
    ? null
    : "Enter an e-mail address, or leave it empty to use the business’s.";
}
