import { operationKey } from "@/lib/operationKey";

/**
 * One press of Redeem. Its key stays the same until the server has decided, through retries, lost connections and
 * reloads of the page: the server redeems once for each key.
 */
export type Attempt = {
  key: string;
  token: string;
  place?: string;
  amountMinor?: number;
  /** Who pressed; another account's attempt is none of ours. */
  accountId: number;
  /** Milliseconds since 1970. */
  startedAt: number;
};

const STORE = "handbill-open-redemption";

/** The server forgets keys after a day; what is older is looked up instead of repeated. */
const REPEATABLE_FOR_MS = 23 * 3_600_000;

export function startAttempt(request: Omit<Attempt, "key" | "startedAt">): Attempt {
  const attempt = { ...request, key: operationKey(), startedAt: Date.now() };
  write(JSON.stringify(attempt));
  return attempt;
}

/** What was pressed and never answered, on this device by this account. */
export function openAttempt(accountId: number): Attempt | null {
  const attempt = read();
  if (attempt?.accountId !== accountId) return null;
  return Date.now() - attempt.startedAt < REPEATABLE_FOR_MS ? attempt : null;
}

export function closeAttempt(key: string) {
  if (read()?.key === key) write(null);
}

function read(): Attempt | null {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "null");
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden; the attempt then lives as long as the page. */
function write(text: string | null) {
  try {
    if (text === null) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, text);
  } catch {
    // nothing to do about it
  }
}
