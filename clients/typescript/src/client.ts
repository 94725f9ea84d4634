import createClient, { type Client as FetchClient } from "openapi-fetch";
import { HandbillError } from "./error.js";
import type { paths } from "./generated/schema.js";

/** Calls every operation of the contract by its path: `client.GET("/api/v1/customers/{id}", …)`. */
export type Client = FetchClient<paths>;

export type Options = {
  /** Where Handbill is, such as `https://handbill.example`. */
  url: string;
  /** An API key with the scopes that the calls need. */
  key: string;
  /** How long one try may take, in milliseconds; 60,000 if left out. */
  timeout?: number;
  /** In the place of the global one, such as for a proxy. */
  fetch?: (request: Request) => Promise<Response>;
};

const MOST_TRIES = 5;
const LONGEST_WAIT = 60;
const LATER = new Set([429, 503]);

/**
 * A client that throws a {@link HandbillError} for every answer other than success. Where the server says when to
 * come back (`Retry-After`), nothing was done: it waits and sends the request again, at most four times.
 */
export function handbill({ url, key, timeout = 60_000, fetch = globalThis.fetch }: Options): Client {
  const client = createClient<paths>({
    baseUrl: url.replace(/\/+$/, ""),
    headers: { Authorization: `Bearer ${key}` },
    fetch: (request) => patient(request, timeout, fetch),
  });
  client.use({
    onResponse: async ({ response }) => {
      if (!response.ok) throw await HandbillError.of(response);
    },
  });
  return client;
}

async function patient(
  request: Request,
  timeout: number,
  fetch: (request: Request) => Promise<Response>,
): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeout)]);
    const response = await fetch(new Request(request.clone(), { signal }));
    const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
    const isLater = LATER.has(response.status) && seconds <= LONGEST_WAIT;
    if (!isLater || tries === MOST_TRIES) return response;
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, seconds) * 1000));
  }
}
