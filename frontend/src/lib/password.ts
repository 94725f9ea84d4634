import { t } from "@lingui/core/macro";

const SHORTEST = 10;

export function passwordProblem(value: string): string | null {
  if (value.length >= SHORTEST) return null;
  return t`Use at least ${SHORTEST} characters.`;
}
