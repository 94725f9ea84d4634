import { t } from "@lingui/core/macro";
import { isNotEmpty } from "@mantine/form";
import type { SignUpPageDraft, SignUpPageView, SignUpQuestion } from "@/api/types";

export type QuestionValues = {
  /** Tells it from others while it moves in the list. */
  key: string;
  label: string;
  column: string;
  type: "text" | "choice";
  choices: string[];
  isRequired: boolean;
};

export type SignUpValues = {
  name: string;
  slug: string;
  title: string;
  greeting: string;
  asksEmail: string;
  asksPhone: string;
  asksName: string;
  asksBirthday: string;
  questions: QuestionValues[];
  segments: string[];
  consentText: string;
  welcomeCampaignId: string | null;
  isActive: boolean;
};

export const SIGN_UP_NAMES: Record<keyof SignUpValues, string> = {
  name: t`Name`,
  slug: t`Address`,
  title: t`Heading`,
  greeting: t`Greeting`,
  asksEmail: t`E-mail address`,
  asksPhone: t`Mobile number`,
  asksName: t`Name of the guest`,
  asksBirthday: t`Birthday`,
  questions: t`Your own questions`,
  segments: t`Segments`,
  consentText: t`What guests agree to`,
  welcomeCampaignId: t`Welcome coupon`,
  isActive: t`Takes sign-ups`,
};

export const MOST_QUESTIONS = 5;

export const toValues = (page?: SignUpPageView): SignUpValues => ({
  name: page?.name ?? "",
  slug: page?.slug ?? "",
  title: page?.title ?? "",
  greeting: page?.greeting ?? "",
  asksEmail: page?.asksEmail ?? "required",
  asksPhone: page?.asksPhone ?? "no",
  asksName: page?.asksName ?? "optional",
  asksBirthday: page?.asksBirthday ?? "no",
  questions: (page?.questions ?? []).map((question, index) => ({
    key: `${index}-${question.column}`,
    label: question.label,
    column: question.column,
    type: question.type === "choice" ? "choice" : "text",
    choices: question.choices ?? [],
    isRequired: question.isRequired ?? false,
  })),
  segments: page?.segments ?? [],
  consentText: page?.consentText ?? "",
  welcomeCampaignId: page?.welcomeCampaignId ? String(page.welcomeCampaignId) : null,
  isActive: page?.isActive ?? true,
});

export const newQuestion = (): QuestionValues => ({
  key: crypto.randomUUID(),
  label: "",
  column: "",
  type: "text",
  choices: [],
  isRequired: false,
});

/** Where an answer is kept, as long as nobody said: "Favorite dish?" becomes favorite_dish. */
export const columnOf = ({ column, label }: QuestionValues) =>
  column.trim() ||
  label
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 64);

const questionToWire = (question: QuestionValues): SignUpQuestion => ({
  label: question.label.trim(),
  column: columnOf(question),
  type: question.type,
  choices: question.type === "choice" ? question.choices : undefined,
  isRequired: question.isRequired,
});

/** A new page without an address gets one from its name. */
export const toWire = (values: SignUpValues): SignUpPageDraft => ({
  ...values,
  asksEmail: values.asksEmail as SignUpPageDraft["asksEmail"],
  asksPhone: values.asksPhone as SignUpPageDraft["asksPhone"],
  asksName: values.asksName as SignUpPageDraft["asksName"],
  asksBirthday: values.asksBirthday as SignUpPageDraft["asksBirthday"],
  slug: values.slug.trim() || undefined,
  welcomeCampaignId: Number(values.welcomeCampaignId ?? 0),
  questions: values.questions.map(questionToWire),
});

/** What can be shown already: a question that is not written yet is left out. */
export const toPreview = (values: SignUpValues): SignUpPageDraft => ({
  ...toWire({
    ...values,
    asksEmail: values.asksPhone === "no" ? "required" : values.asksEmail,
    slug: "preview",
    welcomeCampaignId: null,
    name: values.name.trim() || t`Preview`,
    questions: values.questions.filter(isWhole),
  }),
});

const isWhole = (question: QuestionValues) =>
  columnOf(question) !== "" && (question.type === "text" || question.choices.length > 1);

export const signUpRules = {
  name: isNotEmpty(t`Give the page a name, such as Counter.`),
  slug: (slug: string) =>
    slug === "" || /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(slug.trim())
      ? null
      : t`Use letters a to z, digits and hyphens.`,
  asksPhone: (asksPhone: string, { asksEmail }: SignUpValues) =>
    asksPhone === "no" && asksEmail === "no"
      ? t`Ask for the e-mail address, the mobile number, or both.`
      : null,
  questions: {
    label: isNotEmpty(t`Write the question.`),
    choices: (choices: string[], values: SignUpValues, path: string) =>
      values.questions[Number(path.split(".")[1])]?.type === "choice" && choices.length < 2
        ? t`Give at least two choices.`
        : null,
  },
};
