import { t } from "@lingui/core/macro";
import type { CampaignDraft, CampaignView } from "@/api/types";
import { complete } from "@/features/campaigns/form/completeDesign";
import { rulesOf, rulesProblem, rulesValuesOf } from "@/features/campaigns/form/couponRules";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";
import type { EditorStep } from "@/lib/campaigns";
import { isEmail } from "@/lib/forms";
import { locale } from "@/lib/words";

export type CampaignField = keyof CampaignDraft;

/** How one field is edited: V is what the form holds of it, W what the server does. */
type Field<V, W> = {
  /** The step of the editor on which it is edited. */
  step: EditorStep;
  /** What it is called on the screen. */
  name: string;
  fromView: (wire: W | null | undefined) => V;
  toDraft: (value: V) => W;
  /** What is wrong with it before the server is asked. */
  problem: (value: V) => string | null;
};

const fine = () => null;

function text(step: EditorStep, name: string, problem: (value: string) => string | null = fine) {
  return {
    step,
    name,
    fromView: (wire?: string | null) => wire ?? "",
    toDraft: same<string>,
    problem,
  };
}

function list(step: EditorStep, name: string) {
  return {
    step,
    name,
    fromView: (wire?: string[] | null) => wire ?? [],
    toDraft: same<string[]>,
    problem: fine,
  };
}

/** The ids of several things that are chosen. */
function choices(step: EditorStep, name: string) {
  return {
    step,
    name,
    fromView: (wire?: number[] | null) => wire ?? [],
    toDraft: same<number[]>,
    problem: fine,
  };
}

function toggle(step: EditorStep, name: string) {
  return {
    step,
    name,
    fromView: (wire?: boolean | null) => wire ?? false,
    toDraft: same<boolean>,
    problem: fine,
  };
}

/** The id of something that is chosen, or none: 0 takes it away. */
function choice(step: EditorStep, name: string) {
  return {
    step,
    name,
    fromView: (wire?: number | null) => wire ?? null,
    toDraft: (value: number | null) => value ?? 0,
    problem: fine,
  };
}

/** One of the words that the API names; a select gives texts. */
function word<F extends CampaignField>(step: EditorStep, name: string) {
  return {
    ...text(step, name),
    toDraft: (value: string) => value as NonNullable<CampaignDraft[F]>,
  };
}

/** A whole number from 1 to the most; text while somebody types it. */
function count(step: EditorStep, name: string, most: number) {
  return {
    step,
    name,
    most,
    fromView: (wire?: number | null): number | string => wire ?? "",
    toDraft: Number,
    problem: (value: number | string) =>
      isWhole(value) && value <= most ? null : wholeNumberUpTo(most.toLocaleString(locale)),
  };
}

const wholeNumberUpTo = (most: string) => t`Enter a whole number from 1 to ${most}.`;

/** A whole number, or empty for no limit, which is 0 to the server. */
function limit(step: EditorStep, name: string) {
  return {
    step,
    name,
    fromView: (wire?: number | null): number | string => wire ?? "",
    toDraft: Number,
    problem: (value: number | string) =>
      value === "" || isWhole(value)
        ? null
        : t`Enter a whole number, or leave it empty for no limit.`,
  };
}

/**
 * Everything about a campaign that can be edited. A field that the server's draft has and this lacks does not compile; the
 * form's values, what is compared and sent, and the step of a problem all come from here.
 */
export const FIELDS = {
  targetSegments: list("audience", t`Segments`),
  excludedSegments: list("audience", t`Leave out`),
  /** Saved rules, beside the tags. */
  targetRuleSegmentIds: choices("audience", t`Segments by rule`),
  excludedRuleSegmentIds: choices("audience", t`Leave out by rule`),
  /** A reminder goes to those alone who got that campaign and have not redeemed. */
  notRedeemedCampaignId: choice("audience", t`Reminds of`),
  /** What it is about: whoever left the topic gets nothing. */
  topicId: choice("audience", t`Topic`),
  /** Empty: as the settings say. */
  smsTo: word<"smsTo">("audience", t`Who gets SMS`),
  name: text("message", t`Campaign name`, (value) =>
    value.trim() ? null : t`Give the campaign a name.`,
  ),
  subject: text("message", t`Subject`),
  emailContent: text("message", t`E-mail`),
  /** The e-mail as blocks; none where it is HTML. */
  design: {
    step: "message",
    name: t`E-mail`,
    fromView: (wire?: CampaignView["design"]) => (wire ? complete(wire) : null),
    toDraft: same<EmailDesign | null>,
    problem: fine,
  },
  smsContent: text("message", "SMS"),
  smsPlainText: toggle("message", t`Plain letters in SMS`),
  /** Empty for the business's. */
  language: text("message", t`Language`),
  offerTitle: text("offer", t`Offer`),
  offerTerms: text("offer", t`Terms`),
  couponRules: {
    step: "offer",
    name: t`Rules of the coupon`,
    fromView: rulesValuesOf,
    toDraft: rulesOf,
    problem: rulesProblem,
  },
  qrExpirationDays: count("offer", t`Valid for`, 3_650),
  maxUsage: count("offer", t`Uses per customer`, 10_000),
  sendRateLimitEmails: count("offer", t`E-mails a minute`, 1_000_000),
  sendRateLimitSms: count("offer", t`SMS a minute`, 1_000_000),
  smsPartLimit: limit("offer", t`SMS parts at most`),
  fromName: text("offer", t`Sender name`),
  fromEmail: text("offer", t`Sender address`, addressProblem),
  replyTo: text("offer", t`Replies go to`, addressProblem),
  qrEmbedding: word<"qrEmbedding">("offer", t`QR code in the e-mail`),
} satisfies { [F in keyof Required<CampaignDraft>]: AnyField<F> };

type AnyField<F extends CampaignField> = {
  step: EditorStep;
  name: string;
  fromView: (wire: CampaignView[F]) => unknown;
  toDraft: (value: never) => CampaignDraft[F];
  problem: (value: never) => string | null;
};

export type CampaignValues = {
  [F in CampaignField]: ReturnType<(typeof FIELDS)[F]["fromView"]>;
};

export const CAMPAIGN_FIELDS = Object.keys(FIELDS) as CampaignField[];

export const FIELD_NAMES = Object.fromEntries(
  CAMPAIGN_FIELDS.map((field) => [field, FIELDS[field].name]),
) as Record<CampaignField, string>;

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
    : t`Enter an e-mail address, or leave it empty to use the business’s.`;
}
