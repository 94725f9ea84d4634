import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { CouponChangeDialog } from "@/components/CouponChangeDialog";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

const COUNTS = { changed: 1_312, reopened: 12, used: 40, unchanged: 3 };

it("names how many coupons it voids before it does", async () => {
  const sent: { key: string | null; body: unknown }[] = [];
  answer("post", "/coupon-changes/preview", COUNTS);
  server.use(
    http.post("/api/v1/coupon-changes", async ({ request }) => {
      sent.push({ key: request.headers.get("Idempotency-Key"), body: await request.json() });
      return HttpResponse.json(COUNTS);
    }),
  );
  const onClose = vi.fn();
  const { user } = await renderPage(
    <CouponChangeDialog
      action="void"
      scope={{ campaignId: 9 }}
      of="Sunday"
      opened
      onClose={onClose}
    />,
  );
  expect(await screen.findByText("This voids 1,312 coupons.")).toBeVisible();
  expect(screen.getByText("Left alone: 40 used up and 3 voided before.")).toBeVisible();
  expect(sent).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Void 1,312 coupons" }));
  expect(await screen.findByText("1,312 coupons voided.")).toBeVisible();
  expect(sent).toEqual([
    { key: expect.stringMatching(/^\w{32}$/), body: { campaignId: 9, action: "void" } },
  ]);
  expect(onClose).toHaveBeenCalled();
});

it("cannot extend before a day is chosen", async () => {
  answer("post", "/coupon-changes/preview", COUNTS);
  const { user } = await renderPage(
    <CouponChangeDialog
      action="extend"
      scope={{ customerId: 7 }}
      of="Ana"
      opened
      onClose={() => {}}
    />,
  );
  expect(await screen.findByRole("button", { name: "Extend" })).toBeDisabled();
  await user.type(screen.getByLabelText("New last day"), "2027-01-31");
  expect(await screen.findByRole("button", { name: "Extend 1,312 coupons" })).toBeEnabled();
  expect(screen.getByText("12 of them had expired and are valid again.")).toBeVisible();
});

it("has nothing to confirm when no coupon changes", async () => {
  answer("post", "/coupon-changes/preview", { changed: 0, reopened: 0, used: 2, unchanged: 0 });
  await renderPage(
    <CouponChangeDialog action="void" scope={{ campaignId: 9 }} of="X" opened onClose={() => {}} />,
  );
  expect(await screen.findByText("No coupon changes.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Void 0 coupons" })).toBeDisabled();
});
