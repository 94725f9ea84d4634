import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { OverviewView } from "@/api/types";
import { Brought } from "@/features/overview/Brought";
import { renderPage } from "@/test/render";

type Period = OverviewView["before"];

const period = (change: Partial<Period>): Period => ({
  sent: { email: 0, sms: 0 },
  redeemed: 0,
  revenue: [],
  joined: 0,
  left: 0,
  ...change,
});

const show = (last30Days: Partial<Period>, before: Partial<Period> = {}) =>
  renderPage(
    <Brought
      overview={{
        customers: 1_200,
        campaigns: {},
        last30Days: period(last30Days),
        before: period(before),
        days: [{ day: "2026-11-28", redeemed: 3, amountMinor: 6_000 }],
        segments: [],
        attention: [],
        active: [],
        recent: [],
      }}
    />,
  );

const usd = (amountMinor: number) => [{ currency: "USD", amountMinor }];

it("puts the revenue first, beside the month before", async () => {
  await show({ revenue: usd(15_000), redeemed: 9, joined: 30, left: 4 }, { revenue: usd(10_000) });
  expect(await screen.findByText("$150.00")).toBeVisible();
  expect(screen.getByText(/50% more than/)).toBeVisible();
  expect(screen.getByText(/\(\$100\.00\)/)).toBeVisible();
  expect(screen.getByText("+26")).toBeVisible();
  expect(screen.getByText("30 joined, 4 left")).toBeVisible();
});

it("counts coupons where no bills are entered", async () => {
  await show({ redeemed: 3 }, { redeemed: 6 });
  expect(await screen.findByText("Coupons redeemed in the last 30 days")).toBeVisible();
  expect(screen.getByText(/50% less than/)).toBeVisible();
  expect(screen.getByText(/Enter the bill/)).toBeVisible();
});

it("does not compare with nothing", async () => {
  await show({ revenue: usd(100) });
  expect(await screen.findByText("None in the 30 days before")).toBeVisible();
});
