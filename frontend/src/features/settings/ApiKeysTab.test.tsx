import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ApiKeysTab } from "@/features/settings/ApiKeysTab";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

it("leads to what the API can do", async () => {
  answer("get", "/api-keys", { items: [] });
  await renderPage(<ApiKeysTab />);

  expect(await screen.findByText("No API keys")).toBeVisible();
  expect(screen.getByRole("link", { name: "What the API can do" })).toHaveAttribute(
    "href",
    "/docs",
  );
});
