import type { Client } from "openapi-fetch";
import type { paths } from "@/api/generated/schema";
import { ApiError } from "@/api/problem";
import { takeEarly } from "@/lib/early";
import { isProven } from "@/lib/proof";

type Calls = Pick<Client<paths>, "GET" | "POST" | "PUT" | "PATCH" | "DELETE">;

/**
 * Calls the API as openapi.yaml describes it. A refused call throws an {@link ApiError}. The types are
 * openapi-fetch's; its code would take two more of the first script's kilobytes, for what nobody calls here.
 */
export const client = {
  GET: calling("GET"),
  POST: calling("POST"),
  PUT: calling("PUT"),
  PATCH: calling("PATCH"),
  DELETE: calling("DELETE"),
} as unknown as Calls;

type Values = Record<string, unknown>;

type CallInit = Omit<RequestInit, "body"> & {
  params?: { path?: Values; query?: Values; header?: Record<string, string> };
  body?: unknown;
  bodySerializer?: (body: unknown) => BodyInit;
};

function calling(method: string) {
  return async (path: string, init: CallInit = {}) => {
    const { params = {}, body, bodySerializer = JSON.stringify, headers, ...rest } = init;
    const sentBody = body === undefined ? undefined : bodySerializer(body);
    const type = typeof sentBody === "string" ? { "Content-Type": "application/json" } : {};
    const request = new Request(addressOf(path, params), {
      ...rest,
      method,
      body: sentBody,
      headers: { ...type, ...headers, ...params.header } as HeadersInit,
    });
    const response = await (takeEarly(request) ?? sent(request)).catch(() => {
      throw ApiError.unreachable();
    });
    if (!response.ok) throw await ApiError.from(response);
    const text = await response.text();
    return { data: text === "" ? undefined : JSON.parse(text), response };
  };
}

function addressOf(
  path: string,
  { path: parts = {}, query = {} }: NonNullable<CallInit["params"]>,
) {
  const url = new URL(
    path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parts[name]))),
    window.location.origin,
  );
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
    }
  }
  return url;
}

/** What is refused until the password is shown again is sent once more after that. */
async function sent(request: Request): Promise<Response> {
  const isUpload = request.headers.get("Content-Type")?.startsWith("multipart/");
  const again = request.method === "GET" || isUpload ? null : request.clone();
  const response = await globalThis.fetch(request);
  if (!again || response.status !== 403) return response;
  const { code } = await ApiError.from(response.clone());
  return code === "reauthentication-required" && (await isProven())
    ? globalThis.fetch(again)
    : response;
}

/** The body of a call that succeeded: `answer(client.GET("/api/v1/segments"))`. */
export async function answer<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}

/** What people edit, with the tag under which a change of it is taken: docs/api.md, "Two people, one record". */
export type Tagged<Body> = Body & { etag?: string };

/** Like {@link answer}, for what people edit. */
export async function tagged<Body extends object>(
  call: Promise<{ data?: Body; response: Response }>,
): Promise<Tagged<Body>> {
  const { data, response } = await call;
  return { ...(data as Body), etag: response.headers.get("ETag") ?? undefined };
}

/** Has a change refused, by 412, if somebody else changed it since it was read. */
export const ifMatch = (etag?: string): Record<string, string> =>
  etag === undefined ? {} : { "If-Match": etag };

/** A multipart body; openapi.yaml can only call a file a string. */
export function multipart<Fields extends object>(
  fields: {
    [Name in keyof Fields]: Fields[Name] | Blob;
  },
): { body: Fields; bodySerializer: () => FormData } {
  return {
    body: fields as Fields,
    bodySerializer: () => {
      const form = new FormData();
      for (const [name, value] of Object.entries<unknown>(fields)) {
        form.set(name, value instanceof Blob ? value : String(value));
      }
      return form;
    },
  };
}
