import { act, screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { CounterDay } from "@/api/types";
import { Counter } from "@/features/redeem/RedeemPage";
import { aCoupon } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

beforeEach(() => {
  localStorage.clear();
  answer("get", "/counter/today", aDay());
});

const aDay = (change: Partial<CounterDay> = {}): CounterDay => ({
  day: "2026-11-23",
  count: 0,
  bills: [],
  last: [],
  ...change,
});

/** What was sent to the server: one entry for each try. */
function redemptions(...answers: ((n: number) => Response)[]) {
  const tries: { key: string | null; body: unknown }[] = [];
  server.use(
    http.post("/api/v1/redemptions", async ({ request }) => {
      tries.push({ key: request.headers.get("Idempotency-Key"), body: await request.json() });
      const respond = answers[Math.min(tries.length, answers.length) - 1];
      return respond?.(tries.length) ?? HttpResponse.error();
    }),
  );
  return tries;
}

const lost = () => HttpResponse.error() as Response;
const done = () =>
  HttpResponse.json(
    {
      id: 5,
      redeemedAt: new Date().toISOString(),
      usesLeft: 0,
      coupon: aCoupon({ state: "used" }),
    },
    { status: 201 },
  ) as Response;

const verdict = () => screen.findByRole("alert");
const redeem = () => screen.findByRole("button", { name: "Redeem" });

async function typeCode(user: Awaited<ReturnType<typeof renderPage>>["user"], code = "ABCD") {
  await user.type(await screen.findByLabelText("Coupon code"), code);
  await user.click(screen.getByRole("button", { name: "Check" }));
}

it("checks a typed code, redeems it once with the bill, and is ready for the next", async () => {
  answer("post", "/redemptions/check", aCoupon());
  const tries = redemptions(done);
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  expect(await verdict()).toHaveTextContent("Valid");
  expect(screen.getByText("For Ana")).toBeInTheDocument();
  await user.type(screen.getByLabelText("Bill"), "12.30");
  await user.click(await redeem());
  await waitFor(async () => expect(await verdict()).toHaveTextContent("Redeemed"));
  expect(tries).toHaveLength(1);
  expect(tries[0]?.body).toEqual({ token: "ABCD", amountMinor: 1230 });
  expect(screen.queryByRole("button", { name: "Redeem" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Next coupon" }));
  expect(await screen.findByLabelText("Coupon code")).toHaveValue("");
});

it("offers nothing to redeem on a used coupon, and says when and where", async () => {
  answer(
    "post",
    "/redemptions/check",
    aCoupon({ state: "used", redeemedAt: "2026-11-21T19:05:00Z", place: "Bar" }),
  );
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  expect(await verdict()).toHaveTextContent(/Already used.*Nov.* at Bar/);
  expect(screen.queryByRole("button", { name: "Redeem" })).not.toBeInTheDocument();
});

it("asks where it stands before it redeems a coupon of certain places", async () => {
  const places = ["Harbour", "Old Town"];
  const checks: unknown[] = [];
  server.use(
    http.post("/api/v1/redemptions/check", async ({ request }) => {
      const body = (await request.json()) as { place?: string };
      checks.push(body);
      const state = !body.place || body.place === "Harbour" ? "available" : "wrong_place";
      return HttpResponse.json(aCoupon({ state, rules: { places, weekdays: [] } }));
    }),
  );
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  expect(await verdict()).toHaveTextContent("Valid");
  expect(screen.queryByRole("button", { name: "Redeem" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("combobox", { name: "Place" }));
  await user.click(await screen.findByRole("option", { name: "Harbour" }));
  expect(await redeem()).toBeVisible();
  expect(checks).toEqual([{ token: "ABCD" }, { token: "ABCD", place: "Harbour" }]);
});

it("says that a code is unknown", async () => {
  answerProblem("post", "/redemptions/check", 404, { detail: "There is no such coupon." });
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  expect(await verdict()).toHaveTextContent("UnknownThere is no such coupon.");
});

it("never guesses without a connection, and checks again once there is one", async () => {
  server.use(http.post("/api/v1/redemptions/check", lost));
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  expect(await verdict()).toHaveTextContent("No connectionThis coupon was not checked");
  expect(screen.queryByRole("button", { name: "Redeem" })).not.toBeInTheDocument();

  answer("post", "/redemptions/check", aCoupon());
  act(() => void window.dispatchEvent(new Event("online")));
  await waitFor(async () => expect(await verdict()).toHaveTextContent("Valid"));
});

it("repeats a redemption whose answer was lost with the same key", async () => {
  answer("post", "/redemptions/check", aCoupon());
  const tries = redemptions(lost, lost, done);
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  await user.click(await redeem());
  await waitFor(async () =>
    expect(await verdict()).toHaveTextContent("It is not known yet whether this coupon was"),
  );
  expect(screen.queryByRole("button", { name: "Next coupon" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(async () => expect(await verdict()).toHaveTextContent("Redeemed"));
  expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
  expect(tries[0]?.key).toMatch(/^[0-9a-f]{32}$/);
});

it("asks about an unanswered redemption after a reload, with the same key", async () => {
  answer("post", "/redemptions/check", aCoupon());
  const tries = redemptions(lost, lost, done);
  const first = await renderPage(<Counter />);
  await typeCode(first.user);
  await first.user.click(await redeem());
  await screen.findByRole("button", { name: "Try again" });
  first.unmount();

  await renderPage(<Counter />);
  expect(await verdict()).toHaveTextContent("Redeemed");
  expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
  expect(localStorage.getItem("handbill-open-redemption")).toBeNull();
});

it("uses a new key for the next coupon", async () => {
  answer("post", "/redemptions/check", aCoupon());
  const tries = redemptions(done);
  const { user } = await renderPage(<Counter />);
  for (let i = 0; i < 2; i++) {
    await typeCode(user);
    await user.click(await redeem());
    await user.click(await screen.findByRole("button", { name: "Next coupon" }));
  }
  expect(new Set(tries.map(({ key }) => key)).size).toBe(2);
});

it("tells the server where the device stands, and remembers it", async () => {
  const asked: unknown[] = [];
  server.use(
    http.post("/api/v1/redemptions/check", async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(aCoupon());
    }),
  );
  const { user } = await renderPage(<Counter />);
  await user.type(await screen.findByLabelText("Place"), "Bar");
  await typeCode(user);
  await redeem();
  expect(asked).toEqual([{ token: "ABCD", place: "Bar" }]);
  expect(localStorage.getItem("handbill-place")).toBe('"Bar"');
});

it("checks a coupon that came with the address", async () => {
  answer("post", "/redemptions/check", aCoupon());
  const onTaken = vi.fn();
  await renderPage(<Counter code="1-2-abc" onTaken={onTaken} />);
  expect(await verdict()).toHaveTextContent("Valid");
  expect(onTaken).toHaveBeenCalledOnce();
});

it("takes a redemption back on its verdict", async () => {
  answer("post", "/redemptions/check", aCoupon());
  redemptions(done);
  const undone: string[] = [];
  server.use(
    http.post("/api/v1/redemptions/:id/reversal", ({ params }) => {
      undone.push(String(params.id));
      return HttpResponse.json({ id: 5, reversedAt: new Date().toISOString() });
    }),
  );
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  await user.click(await redeem());
  await user.click(await screen.findByRole("button", { name: "Undo this redemption" }));
  await waitFor(async () =>
    expect(await verdict()).toHaveTextContent("UndoneThe coupon has its use back."),
  );
  expect(undone).toEqual(["5"]);
  expect(screen.queryByRole("button", { name: /Undo/ })).not.toBeInTheDocument();
});

it("says why something cannot be undone", async () => {
  answer("post", "/redemptions/check", aCoupon());
  redemptions(done);
  answerProblem("post", "/redemptions/:id/reversal", 409, { detail: "Ask an owner." });
  const { user } = await renderPage(<Counter />);
  await typeCode(user);
  await user.click(await redeem());
  await user.click(await screen.findByRole("button", { name: "Undo this redemption" }));
  expect(await screen.findByText("Ask an owner.")).toBeVisible();
  expect(screen.getByText("Redeemed")).toBeVisible();
});

it("lists the last redemptions and the day's sum, and undoes only the young ones", async () => {
  const entry = { offerTitle: "Free gnocchi", place: "Bar", at: "2026-11-23T12:00:00Z" };
  const soon = new Date(Date.now() + 60_000).toISOString();
  answer(
    "get",
    "/counter/today",
    aDay({
      count: 2,
      bills: [{ currency: "USD", amountMinor: 4250 }],
      last: [
        { ...entry, id: 9, customerFirstName: "Ana", undoableUntil: soon },
        { ...entry, id: 8, customerFirstName: "Ben" },
      ],
    }),
  );
  await renderPage(<Counter />);
  expect(await screen.findByText("Today 2 · $42.50")).toBeVisible();
  expect(
    screen.getByRole("button", { name: "Undo the redemption of Ana: Free gnocchi" }),
  ).toBeVisible();
  expect(screen.queryByRole("button", { name: /of Ben/ })).not.toBeInTheDocument();
});

it("keeps a wrong code to be corrected", async () => {
  answerProblem("post", "/redemptions/check", 404, { detail: "There is no such coupon." });
  const { user } = await renderPage(<Counter />);
  await typeCode(user, "ABCE");
  expect(await verdict()).toHaveTextContent("Unknown");
  answer("post", "/redemptions/check", aCoupon());
  const field = screen.getByLabelText("Coupon code");
  expect(field).toHaveValue("ABCE");
  await user.type(field, "{Backspace}D");
  await user.click(screen.getByRole("button", { name: "Check" }));
  await waitFor(async () => expect(await verdict()).toHaveTextContent("Valid"));
});
