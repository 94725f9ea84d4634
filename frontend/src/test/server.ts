import { HttpResponse, http, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { aMe } from "@/test/builders";

/** The API as a component test sees it: signed in as the owner; each test adds what it is about. */
export const server = setupServer(
  http.get("/api/v1/me", () => HttpResponse.json(aMe())),
  http.get("/api/v1/me/oidc", () => HttpResponse.json({ isOn: false, isLinked: false })),
);

type Method = "get" | "post" | "put" | "patch" | "delete";

/** `answer("get", "/segments", body)`; a path may hold parameters, such as `/customers/:id`. */
export function answer(method: Method, path: string, body: JsonBodyType, status = 200) {
  server.use(http[method](`/api/v1${path}`, () => HttpResponse.json(body, { status })));
}

export function answerProblem(
  method: Method,
  path: string,
  status: number,
  problem: { title?: string; detail?: string; errors?: { pointer: string; detail: string }[] },
) {
  const body = { title: "Problem", status, ...problem };
  server.use(
    http[method](`/api/v1${path}`, () =>
      HttpResponse.json(body, {
        status,
        headers: { "Content-Type": "application/problem+json" },
      }),
    ),
  );
}
