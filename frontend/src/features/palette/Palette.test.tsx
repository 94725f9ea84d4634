import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { Palette } from "@/features/palette/Palette";
import { paletteDoor } from "@/lib/paletteDoor";
import { aCustomer } from "@/test/builders";
import { aSummary } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, answerProblem } from "@/test/server";

async function open() {
  const page = await renderPage(<Palette />);
  await page.user.keyboard("{Control>}k{/Control}");
  await page.user.type(await screen.findByRole("textbox", { name: "Search and commands" }), "ann");
  return page;
}

it("leads to campaigns and customers by a part of their name", async () => {
  answer("get", "/campaigns", { items: [aSummary({ id: 9, name: "Anniversary" })] });
  answer("get", "/customers", { items: [aCustomer({ id: 7, firstName: "Ann", lastName: "Lee" })] });
  const { user, router } = await open();
  expect(await screen.findByText("Anniversary")).toBeVisible();
  await user.click(await screen.findByText("Ann Lee"));
  expect(router.state.location.pathname).toBe("/customers/7");
});

it("finds places by what people also call them, with the keyboard alone", async () => {
  answer("get", "/campaigns", { items: [] });
  answer("get", "/customers", { items: [] });
  const { user, router } = await open();
  const search = screen.getByRole("textbox", { name: "Search and commands" });
  await user.clear(search);
  await user.type(search, "quiet hours");
  expect(await screen.findByText("Settings: Sending")).toBeVisible();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(router.state.location.href).toBe("/settings?tab=sending");
});

it("says what to do where nothing is found, and where nothing could be searched", async () => {
  answer("get", "/campaigns", { items: [] });
  answer("get", "/customers", { items: [] });
  const { user } = await open();
  expect(await screen.findByText(/Nothing matches “ann”/)).toBeVisible();
  answerProblem("get", "/customers", 503, { detail: "Later." });
  await user.keyboard("a");
  expect(await screen.findByRole("alert")).toHaveTextContent("could not be searched");
});

it("is opened by the navigation too", async () => {
  answer("get", "/campaigns", { items: [] });
  await renderPage(<Palette />);
  paletteDoor.open();
  const dialog = await screen.findByRole("dialog", { name: "Search and commands" });
  expect(dialog.querySelector(".mantine-ScrollArea-viewport")).toHaveAttribute("tabindex", "0");
  expect(within(dialog).getByRole("textbox", { name: "Search and commands" })).toBeVisible();
});
