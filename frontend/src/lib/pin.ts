import { t } from "@lingui/core/macro";

/** A PIN unlocks a device that somebody signed in before; it is no password. */
export const LONGEST_PIN = 8;
export const SHORTEST_PIN = 4;

export const isPin = (value: string) => /^\d{4,8}$/.test(value);

export const pinProblem = (value: string) =>
  isPin(value) ? null : t`Use ${SHORTEST_PIN} to ${LONGEST_PIN} digits.`;
