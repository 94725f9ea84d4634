import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { OverviewView } from "@/api/types";
import { FirstSteps } from "@/features/overview/FirstSteps";
import { renderPage } from "@/test/render";
import { answer } from "@/test/server";

const NOTHING_YET = { customers: 0, campaigns: {} } as OverviewView;

const BUSINESS = { postalAddress: "12 Court Street", fromEmail: "hello@sole.example" };

it("leads to what an e-mail lacks", async () => {
  answer("get", "/business", { ...BUSINESS, fromEmail: "" });
  await renderPage(<FirstSteps overview={NOTHING_YET} />);
  expect(await screen.findByText(/E-mails need a sender’s address\. Times are/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Complete your business" })).toBeVisible();
});

it("leads to the logo once a sender and an address are there", async () => {
  answer("get", "/business", BUSINESS);
  await renderPage(<FirstSteps overview={NOTHING_YET} />);
  expect(await screen.findByRole("link", { name: "Add your logo" })).toHaveAttribute(
    "href",
    expect.stringContaining("/settings"),
  );
  expect(screen.getByText("Say who writes – done")).toBeVisible();
});

it("is done with the business where it has a logo", async () => {
  answer("get", "/business", { ...BUSINESS, logoUrl: "/logo" });
  await renderPage(<FirstSteps overview={NOTHING_YET} />);
  expect(await screen.findByText(/postal address and logo are there/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "Add your logo" })).toBeNull();
});
