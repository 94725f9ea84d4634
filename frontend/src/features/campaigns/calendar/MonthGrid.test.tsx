import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { byDay } from "@/features/campaigns/calendar/api";
import { MonthGrid } from "@/features/campaigns/calendar/MonthGrid";
import { weeksOf } from "@/lib/days";
import { aSummary } from "@/test/campaigns";
import { renderPage } from "@/test/render";

const campaigns = [
  aSummary({ name: "Lunch", status: "completed", sentAt: "2026-11-11T02:30:00Z" }),
  aSummary({ id: 8, name: "Dinner", status: "scheduled", scheduledAt: "2026-11-12T18:00:00Z" }),
  aSummary({ id: 7, name: "A draft" }),
];

it("shows each campaign on its day, and is walked by keyboard", async () => {
  const onMonth = vi.fn();
  const { user } = await renderPage(
    <>
      <h2 id="month-title">November 2026</h2>
      <MonthGrid
        weeks={weeksOf("2026-11", 1)}
        month="2026-11"
        today="2026-11-10"
        days={byDay(campaigns, "America/New_York")}
        onMonth={onMonth}
      />
    </>,
  );
  await screen.findByRole("grid", { name: "November 2026" });
  await user.tab();
  // the tenth, there, though it was the eleventh in Greenwich
  const today = screen.getByRole("cell", { name: "Tuesday, November 10, Lunch" });
  expect(today).toHaveFocus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.getByRole("cell", { name: "Thursday, November 12, Dinner" })).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(screen.getByRole("cell", { name: "Thursday, November 5" })).toHaveFocus();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(screen.getByRole("link", { name: "Dinner" })).toHaveFocus();
  await user.keyboard("{Shift>}{Tab}{/Shift}{PageDown}");
  expect(onMonth).toHaveBeenCalledWith(1);
  expect(screen.queryByText("A draft")).not.toBeInTheDocument();
});
