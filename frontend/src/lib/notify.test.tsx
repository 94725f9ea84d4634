import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { notifyDone } from "@/lib/notify";
import { renderPage } from "@/test/render";

it("lets a screen reader close what was told", async () => {
  const { user } = await renderPage(<p>Page</p>);
  notifyDone("Settings saved.");
  expect(await screen.findByText("Settings saved.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Close" }));
  await expect.poll(() => screen.queryByText("Settings saved.")).not.toBeInTheDocument();
});
