import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { SelectionBar } from "@/features/customers/changes/SelectionBar";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const everybody = { filter: { segment: "lunch" } };
let cleared = 0;

beforeEach(() => {
  cleared = 0;
  answer("get", "/segments", {
    items: [],
    all: { customers: 0, reachableByEmail: 0, reachableBySms: 0 },
  });
  answer("post", "/customer-changes/preview", { customers: 200, selection: "200-a" });
});

const show = () =>
  renderPage(
    <SelectionBar
      who={everybody}
      count={200}
      csvUrl="/api/v1/customers/export.csv?segment=lunch"
      onClear={() => {
        cleared++;
      }}
    />,
  );

it("tags everybody who fits, as they were counted", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("/api/v1/customer-changes", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 1 }, { status: 202 });
    }),
  );
  const { user } = await show();
  await user.click(await screen.findByRole("button", { name: "Change segments" }));
  const dialog = await screen.findByRole("dialog", { name: "Change segments of 200 customers" });
  await user.type(within(dialog).getByRole("combobox", { name: "Add to segments" }), "VIP{Enter}");
  await user.click(await within(dialog).findByRole("button", { name: "Change 200 customers" }));
  await waitFor(() => expect(cleared).toBe(1));
  expect(sent).toEqual([
    { action: "tag", add: ["vip"], remove: [], ...everybody, selection: "200-a" },
  ]);
});

it("says when others fit by now, and counts them anew", async () => {
  answerProblem("post", "/customer-changes", 409, {
    detail: "Other customers fit now than when they were counted: it would be 201.",
  });
  const { user } = await show();
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete 200 customers?" });
  const button = await within(dialog).findByRole("button", { name: "Delete 200 customers" });
  answer("post", "/customer-changes/preview", { customers: 201, selection: "201-b" });
  await user.click(button);
  expect(await within(dialog).findByRole("alert")).toHaveTextContent("it would be 201");
  expect(await within(dialog).findByRole("button", { name: "Delete 201 customers" })).toBeEnabled();
  expect(cleared).toBe(0);
});

it("exports those who fit", async () => {
  await show();
  expect(await screen.findByRole("link", { name: "Export CSV" })).toHaveAttribute(
    "href",
    "/api/v1/customers/export.csv?segment=lunch",
  );
});
