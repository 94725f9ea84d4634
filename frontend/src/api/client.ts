import createClient from "openapi-fetch";
import type { paths } from "@/api/generated/schema";
import { ApiError } from "@/api/problem";
import { takeEarly } from "@/lib/early";
import { isProven } from "@/lib/proof";

/** Calls the API as openapi.yaml describes it. A refused call throws an {@link ApiError}. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  // Looked up at each call: tests put their own in its place.
  fetch: (request) => takeEarly(request) ?? sent(request),
});

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

client.use({
  onError: () => ApiError.unreachable(),
  onResponse: async ({ response }) => {
    if (!response.ok) throw await ApiError.from(response);
  },
});

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
