import { t } from "@lingui/core/macro";
import type { SandboxBehavior } from "@/api/types";

export type Share = "failOnceShare" | "failForeverShare" | "refuseShare" | "throttleShare";

/** What the sandbox can be told to do, in plain words. */
export const SHARES: {
  key: Share;
  label: string;
  description: string;
  inWords: (share: string) => string;
}[] = [
  {
    key: "failOnceShare",
    label: t`Fail once`,
    description: t`Fails at the first try and succeeds at the next, like a short outage.`,
    inWords: (share) => t`${share} fail once`,
  },
  {
    key: "failForeverShare",
    label: t`Fail every time`,
    description: t`Fails at every try, and is given up after the last.`,
    inWords: (share) => t`${share} fail every time`,
  },
  {
    key: "refuseShare",
    label: t`Refuse`,
    description: t`Refused for good at once, like an address that does not exist.`,
    inWords: (share) => t`${share} are refused`,
  },
  {
    key: "throttleShare",
    label: t`Slow down`,
    description: t`Answered with “too many requests”: sending pauses, and no try is lost.`,
    inWords: (share) => t`${share} are told to slow down`,
  },
];

export const WELL_BEHAVED: SandboxBehavior = {
  failOnceShare: 0,
  failForeverShare: 0,
  refuseShare: 0,
  throttleShare: 0,
  delayMillis: 0,
};

/** "10% fail once, 1% fail every time"; empty when all goes well. */
export function behaviorWords(
  behavior: SandboxBehavior,
  percent: (share: number) => string,
): string {
  const parts = SHARES.filter(({ key }) => behavior[key] > 0).map(({ key, inWords }) =>
    inWords(percent(behavior[key])),
  );
  const { delayMillis } = behavior;
  if (delayMillis > 0) parts.push(t`each answer takes ${delayMillis} ms`);
  return parts.join(", ");
}
