/**
 * Answers that are asked for before the dashboard's code is there. Each is taken once, by the call
 * that would have asked for it; what nobody took by then would be old, and is asked for anew, as is
 * what was answered before something was changed: whoever has just set Handbill up is signed in.
 */
const FRESH_MS = 15_000;

const asked = new Map<string, { answer: Promise<Response>; at: number }>();

export function askEarly(path: string): Promise<Response> {
  const answer = fetch(path, { headers: { Accept: "application/json" } });
  answer.catch(() => {});
  asked.set(path, { answer, at: performance.now() });
  return answer.then((response) => response.clone());
}

export function takeEarly({ method, url }: Request): Promise<Response> | undefined {
  if (method !== "GET") {
    asked.clear();
    return undefined;
  }
  const { pathname, search } = new URL(url);
  const early = asked.get(pathname + search);
  if (!early) return undefined;
  asked.delete(pathname + search);
  return performance.now() - early.at < FRESH_MS ? early.answer : undefined;
}
