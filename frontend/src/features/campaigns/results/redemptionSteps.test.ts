import { expect, test } from "vitest";
import { daySteps, hourSteps } from "@/features/campaigns/results/redemptionSteps";
import { createFormat } from "@/lib/format";

const format = createFormat({ timeZone: "UTC", currency: "USD", locale: "en-US" });

test("hours without a redemption have a bar too", () => {
  const hour = (at: string) => ({ at, uses: 2 });
  const { title, data } = hourSteps(
    [hour("2026-11-02T10:00:00Z"), hour("2026-11-02T15:00:00Z")],
    format,
  );
  expect(title).toBe("Redemptions per hour");
  expect(data.map(({ uses }) => uses)).toEqual([2, 0, 0, 0, 0, 2]);
});

test("months are told in weeks", () => {
  const days = Array.from({ length: 70 }, (_, i) => ({
    day: new Date(Date.UTC(2026, 8, 1 + i)).toISOString().slice(0, 10),
    uses: 1,
  }));
  expect(daySteps(days.slice(0, 62), format).data).toHaveLength(62);
  const weeks = daySteps(days, format);
  expect(weeks.title).toBe("Redemptions per week");
  expect(weeks.data).toHaveLength(10);
  expect(weeks.data.every(({ uses }) => uses === 7)).toBe(true);
});
