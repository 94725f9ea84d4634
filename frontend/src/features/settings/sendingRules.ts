import { t } from "@lingui/core/macro";
import type { SendingSettings, SendingSettingsChange } from "@/api/types";

/** Numbers are text while somebody types them. */
export type SendingValues = {
  smsPartPrice: number | string;
  smsOptOutText: string;
  smsOnlyAgreed: boolean;
  quietHours: boolean;
  quietFrom: string;
  quietUntil: string;
  isCapped: boolean;
  capMessages: number | string;
  capDays: number | string;
  countOpens: boolean;
  countClicks: boolean;
};

const USUAL_CAP = { messages: 3, days: 7 };

export function valuesOf(settings: SendingSettings): SendingValues {
  return {
    smsPartPrice: settings.smsPartPrice ?? "",
    smsOptOutText: settings.smsOptOutText,
    smsOnlyAgreed: settings.smsOnlyAgreed,
    quietHours: settings.quietHours,
    quietFrom: settings.quietFrom,
    quietUntil: settings.quietUntil,
    isCapped: settings.capMessages != null,
    capMessages: settings.capMessages ?? USUAL_CAP.messages,
    capDays: settings.capDays ?? USUAL_CAP.days,
    countOpens: settings.countOpens,
    countClicks: settings.countClicks,
  };
}

export const sendingRules = {
  smsOptOutText: (value: string) =>
    value.trim() ? null : t`Tell how to opt out, such as “Reply STOP to opt out”.`,
  quietFrom: (value: string) => (value ? null : t`Choose a time.`),
  quietUntil: (value: string, values: SendingValues) =>
    value && value !== values.quietFrom ? null : t`Choose another time than they begin.`,
  capMessages: (value: number | string) => wholeNumber(value),
  capDays: (value: number | string) => wholeNumber(value),
};

const wholeNumber = (value: number | string) =>
  typeof value === "number" && value >= 1 ? null : t`Enter a whole number.`;

export function changeOf({ isCapped, ...values }: SendingValues): SendingSettingsChange {
  return {
    smsPartPrice: Number(values.smsPartPrice) || 0,
    smsOptOutText: values.smsOptOutText,
    smsOnlyAgreed: values.smsOnlyAgreed,
    quietHours: values.quietHours,
    quietFrom: values.quietFrom,
    quietUntil: values.quietUntil,
    countOpens: values.countOpens,
    countClicks: values.countClicks,
    capMessages: isCapped ? Number(values.capMessages) : 0,
    ...(isCapped && { capDays: Number(values.capDays) }),
  };
}
