import type { SandboxBehavior } from "@/api/types";

export type Share = "failOnceShare" | "failForeverShare" | "refuseShare" | "throttleShare";

/** What the sandbox can be told to do, in plain words. */
export const SHARES: { key: Share; label: string; description: string; inWords: string }[] = [
  {
    key: "failOnceShare",
    label: "Fail once",
    description: "Fails at the first try and succeeds at the next, like a short outage.",
    inWords: "fail once",
  },
  {
    key: "failForeverShare",
    label: "Fail every time",
    description: "Fails at every try, and is given up after the last.",
    inWords: "fail every time",
  },
  {
    key: "refuseShare",
    label: "Refuse",
    description: "Refused for good at once, like an address that does not exist.",
    inWords: "are refused",
  },
  {
    key: "throttleShare",
    label: "Slow down",
    description: "Answered with “too many requests”: sending pauses, and no try is lost.",
    inWords: "are told to slow down",
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
  const parts = SHARES.filter(({ key }) => behavior[key] > 0).map(
    ({ key, inWords }) => `${percent(behavior[key])} ${inWords}`,
  );
  if (behavior.delayMillis > 0) parts.push(`each answer takes ${behavior.delayMillis} ms`);
  return parts.join(", ");
}
