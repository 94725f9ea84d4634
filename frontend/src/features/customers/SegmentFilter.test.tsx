import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { SegmentFilter } from "@/features/customers/SegmentFilter";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

const known = (rules: { id: number; name: string }[]) =>
  server.use(
    http.get("*/api/v1/segments", () => HttpResponse.json({ items: [{ name: "rule:5" }] })),
    http.get("*/api/v1/rule-segments", () => HttpResponse.json({ items: rules })),
  );

it("tells a segment that is called like a rule from the rule", async () => {
  known([{ id: 5, name: "Lost regulars" }]);
  const onChange = vi.fn();
  await renderPage(<SegmentFilter search={{}} onChange={onChange} />);
  await userEvent.click(screen.getByRole("combobox", { name: "Segment" }));
  await userEvent.click(await screen.findByRole("option", { name: "Lost regulars" }));
  expect(onChange).toHaveBeenLastCalledWith({ segment: undefined, ruleSegment: 5 });
  await userEvent.click(screen.getByRole("combobox", { name: "Segment" }));
  await userEvent.click(await screen.findByRole("option", { name: "rule:5" }));
  expect(onChange).toHaveBeenLastCalledWith({ segment: "rule:5", ruleSegment: undefined });
});

it("shows the rule of an address, and takes it away", async () => {
  known([{ id: 5, name: "Lost regulars" }]);
  const onChange = vi.fn();
  await renderPage(<SegmentFilter search={{ ruleSegment: 5 }} onChange={onChange} />);
  expect(await screen.findByDisplayValue("Lost regulars")).toBeVisible();
  await userEvent.click(screen.getByLabelText("Show all segments"));
  expect(onChange).toHaveBeenCalledWith({ segment: undefined, ruleSegment: undefined });
});

it("keeps a rule that is gone choosable, so that it can be left", async () => {
  known([]);
  await renderPage(<SegmentFilter search={{ ruleSegment: 9 }} onChange={() => {}} />);
  expect(await screen.findByDisplayValue("Rule 9")).toBeVisible();
});
