import { t } from "@lingui/core/macro";
import type { Scope } from "@/api/types";

/** What an API key may do, as it is asked. */
export const SCOPE_TASKS: Record<Scope, string> = {
  read: t`Read customers, campaigns and results`,
  write: t`Create and change customers and campaigns`,
  send: t`Send campaigns`,
  redeem: t`Look up and redeem coupons`,
};

export const SCOPES = Object.keys(SCOPE_TASKS) as Scope[];

/** In a list of keys, in a word. */
export const SCOPE_WORDS: Record<Scope, string> = {
  read: t({ message: "read", context: "what an API key may do" }),
  write: t({ message: "write", context: "what an API key may do" }),
  send: t({ message: "send", context: "what an API key may do" }),
  redeem: t({ message: "redeem", context: "what an API key may do" }),
};
