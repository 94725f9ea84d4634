import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { answer, client } from "@/api/client";
import { askEarly } from "@/lib/early";
import { server } from "@/test/server";

function countCalls(path: string) {
  const called = vi.fn();
  server.use(
    http.get(path, () => {
      called();
      return HttpResponse.json({ needed: false });
    }),
  );
  return called;
}

const ask = () => answer(client.GET("/api/v1/setup"));

it("gives an early answer to the first who asks", async () => {
  const called = countCalls("/api/v1/setup");
  const early = await askEarly("/api/v1/setup");
  expect(await early.json()).toEqual({ needed: false });
  expect(await ask()).toEqual({ needed: false });
  expect(called).toHaveBeenCalledTimes(1);
  await ask();
  expect(called).toHaveBeenCalledTimes(2);
});

it("asks anew where the early answer is old", async () => {
  const called = countCalls("/api/v1/setup");
  await askEarly("/api/v1/setup");
  const later = performance.now() + 60_000;
  vi.spyOn(performance, "now").mockReturnValue(later);
  await ask();
  expect(called).toHaveBeenCalledTimes(2);
});

it("asks anew what was answered before a change", async () => {
  const called = countCalls("/api/v1/setup");
  server.use(http.post("/api/v1/session/lock", () => HttpResponse.json({ state: "locked" })));
  await askEarly("/api/v1/setup");
  await answer(client.POST("/api/v1/session/lock"));
  await ask();
  expect(called).toHaveBeenCalledTimes(2);
});
