import { ApiError } from "@/api/problem";

type QueryValue = string | number | boolean | null | undefined;

async function request<T>(method: string, path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    ...init,
    method,
    headers: { Accept: "application/json", ...init.headers },
  }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!response.ok) throw await ApiError.from(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

function json(body: unknown): RequestInit {
  if (body === undefined) return {};
  return { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
}

function withQuery(path: string, query: Record<string, QueryValue> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") params.set(name, String(value));
  }
  return params.size ? `${path}?${params}` : path;
}

/** Every call throws an {@link ApiError} when it is refused. */
export const api = {
  get: <T>(path: string, query?: Record<string, QueryValue>) =>
    request<T>("GET", withQuery(path, query)),
  post: <T>(path: string, body?: unknown) => request<T>("POST", path, json(body)),
  /** A POST that takes effect once, however often the same key is sent. */
  postOnce: <T>(path: string, key: string, body?: unknown) => {
    const { headers, ...init } = json(body);
    return request<T>("POST", path, { ...init, headers: { ...headers, "Idempotency-Key": key } });
  },
  put: <T>(path: string, body?: unknown) => request<T>("PUT", path, json(body)),
  patch: <T>(path: string, body?: unknown) => request<T>("PATCH", path, json(body)),
  delete: (path: string) => request<void>("DELETE", path),
  upload: <T>(path: string, form: FormData) => request<T>("POST", path, { body: form }),
};
