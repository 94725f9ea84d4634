import { screen, within } from "@testing-library/react";
import { expect, it, test } from "vitest";
import { ComparisonTable } from "@/features/campaigns/compare/ComparisonTable";
import { comebackOf } from "@/features/campaigns/compare/comeback";
import { aCompared } from "@/test/comparison";
import { renderPage } from "@/test/render";

const email = { total: 100, sent: 100, delivered: 0, bounced: 0, opened: 0, clicked: 0 };

const lunch = aCompared({
  email,
  redeemed: 12,
  bills: 10,
  revenue: [{ currency: "USD", amountMinor: 20_000 }],
});
const dinner = aCompared({ id: 2, name: "Dinner", email, redeemed: 8, optedOut: 3 });

it("says which one is better, where one can be", async () => {
  await renderPage(<ComparisonTable campaigns={[lunch, dinner]} />);
  const table = within(await screen.findByRole("table", { name: "Campaigns side by side" }));
  const row = (name: string) => table.getByRole("rowheader", { name }).closest("tr");
  expect(row("Revenue")).toHaveTextContent("$200.00 best");
  expect(row("Redeemed of coupons")).toHaveTextContent("12% best8%");
  expect(row("Average bill")).toHaveTextContent("$20.00–");
  expect(row("Opted out")).toHaveTextContent("0 best3");
  expect(row("Customers")).not.toHaveTextContent("best");
  // neither has SMS, and no provider said what was opened
  expect(table.queryByRole("rowheader", { name: "SMS sent" })).not.toBeInTheDocument();
  expect(table.queryByRole("rowheader", { name: "E-mails opened" })).not.toBeInTheDocument();
});

test("campaigns of different months begin on the same day", () => {
  const day = (at: string, redeemed: number) => ({ day: at, redeemed, amountMinor: 0 });
  const october = aCompared({ id: 2, sentAt: "2026-10-01T12:00:00Z" });
  const curves = comebackOf(
    [
      // half past seven in the evening of the second, there
      { ...lunch, days: [day("2026-11-02", 2), day("2026-11-05", 3)] },
      { ...october, days: [day("2026-10-02", 1)] },
    ],
    "America/New_York",
  );
  expect(curves).toEqual([
    { day: 1, 1: 2, 2: 0 },
    { day: 2, 1: 2, 2: 1 },
    { day: 3, 1: 2, 2: 1 },
    { day: 4, 1: 5, 2: 1 },
  ]);
});
