import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { StillLine } from "@/features/campaigns/editor/design/text/StillLine";
import { renderPage } from "@/test/render";

it("shows what stands in a line, without being one yet", async () => {
  const runs = [
    { chip: { value: "first_name", fallback: "there" } },
    { text: ", dessert is " },
    { text: "on us", bold: true },
  ];
  await renderPage(
    <StillLine
      label="Subject"
      description="Without a subject no e-mail goes out."
      value={{ runs }}
      onChange={vi.fn()}
    />,
  );
  expect(await screen.findByText("Subject")).toBeVisible();
  expect(screen.getByText("First name, or “there”").parentElement).toHaveTextContent(
    "First name, or “there”, dessert is on us",
  );
  expect(screen.getByText("on us")).toHaveStyle({ fontWeight: "700" });
  expect(screen.getByText("Without a subject no e-mail goes out.")).toBeVisible();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
});
