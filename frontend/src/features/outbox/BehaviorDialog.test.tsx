import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { BehaviorDialog } from "@/features/outbox/BehaviorDialog";
import { BehaviorNotice } from "@/features/outbox/BehaviorNotice";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

const BEHAVIOR = {
  failOnceShare: 0.1,
  failForeverShare: 0.01,
  refuseShare: 0,
  throttleShare: 0,
  delayMillis: 0,
};

it("shows shares in percent and saves them as fractions", async () => {
  answer("get", "/outbox/behavior", BEHAVIOR);
  const saved: unknown[] = [];
  server.use(
    http.put("/api/v1/outbox/behavior", async ({ request }) => {
      const body = (await request.json()) as typeof BEHAVIOR;
      saved.push(body);
      return HttpResponse.json(body);
    }),
  );
  const onClose = vi.fn();
  const { user } = await renderPage(<BehaviorDialog opened onClose={onClose} />);
  expect(await screen.findByRole("textbox", { name: "Fail once" })).toHaveValue("10 %");

  const refuse = screen.getByRole("textbox", { name: "Refuse" });
  await user.clear(refuse);
  await user.type(refuse, "2.5");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(saved).toEqual([{ ...BEHAVIOR, refuseShare: 0.025 }]);
});

it("does not save a share above 100 %", async () => {
  answer("get", "/outbox/behavior", BEHAVIOR);
  const { user } = await renderPage(<BehaviorDialog opened onClose={vi.fn()} />);
  const share = await screen.findByRole("textbox", { name: "Slow down" });
  await user.clear(share);
  await user.type(share, "140");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Enter a number from 0 to 100.")).toBeVisible();
});

it("reminds that the sandbox misbehaves, in words", async () => {
  answer("get", "/outbox/behavior", { ...BEHAVIOR, delayMillis: 200 });
  await renderPage(<BehaviorNotice onAdjust={vi.fn()} />);
  expect(
    await screen.findByText(
      "Of all messages, 10% fail once, 1% fail every time, each answer takes 200 ms.",
    ),
  ).toBeVisible();
});
