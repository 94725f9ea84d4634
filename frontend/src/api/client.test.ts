import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { client, multipart } from "@/api/client";
import { server } from "@/test/server";

const asked = vi.fn();

beforeEach(() => {
  asked.mockReset();
  server.use(
    http.all("*/api/v1/*", async ({ request }) => {
      const { pathname, search } = new URL(request.url);
      const type = request.headers.get("Content-Type")?.split(";")[0] ?? null;
      const match = request.headers.get("If-Match");
      asked({ method: request.method, address: pathname + search, type, match });
      return request.method === "DELETE"
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json({ said: await request.text() });
    }),
  );
});

it("writes parameters into the address, and leaves out those without a value", async () => {
  await client.GET("/api/v1/customers", {
    params: { query: { query: "a&b c", limit: undefined, segment: ["x", "y/z"] as never } },
  });
  expect(asked).toHaveBeenCalledWith({
    method: "GET",
    address: "/api/v1/customers?query=a%26b+c&segment=x&segment=y%2Fz",
    type: null,
    match: null,
  });
});

it("sends a body as JSON, with its own headers beside", async () => {
  const { data } = await client.PATCH("/api/v1/me", {
    body: { language: "de" } as never,
    headers: { "If-Match": '"3"' },
  });
  expect(data).toEqual({ said: '{"language":"de"}' });
  expect(asked).toHaveBeenCalledWith({
    method: "PATCH",
    address: "/api/v1/me",
    type: "application/json",
    match: '"3"',
  });
});

it("sends files as a form, whose kind the browser says", async () => {
  const file = new Blob(["a;b"]);
  await client.POST("/api/v1/business/logo", multipart<{ file?: string }>({ file }));
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ type: "multipart/form-data" }));
});

it("has no data where there is no answer to read", async () => {
  const path = "/api/v1/api-keys/{id}";
  const { data, response } = await client.DELETE(path, { params: { path: { id: 7 } } });
  expect(data).toBeUndefined();
  expect(response.status).toBe(204);
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ address: "/api/v1/api-keys/7" }));
});

it("says that the server cannot be reached", async () => {
  server.use(http.all("*/api/v1/*", () => HttpResponse.error()));
  await expect(client.GET("/api/v1/me")).rejects.toMatchObject({ code: "unreachable", status: 0 });
});
