import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { CustomerImportView } from "@/api/types";
import { ImportResult } from "@/features/imports/ImportResult";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

const done: CustomerImportView = {
  id: 7,
  status: "completed",
  fileName: "guests.csv",
  fileSize: 100,
  rowsTotal: 7,
  rowsRead: 7,
  created: 4,
  updated: 3,
  unchanged: 1,
  noes: 1,
  incomplete: 0,
  rejected: 1,
  segments: ["regulars"],
  isTrial: false,
  createdAt: "2027-03-01T10:00:00Z",
  startedAt: "2027-03-01T10:00:00Z",
  finishedAt: "2027-03-01T10:00:01Z",
};

it("writes to exactly the people of the import", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("/api/v1/customer-imports/7/segment", () =>
      HttpResponse.json({ segment: "import-7" }),
    ),
    http.post("/api/v1/campaigns", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 3 }, { status: 201 });
    }),
  );
  const { user, router } = await renderPage(<ImportResult entry={done} />);
  await user.click(await screen.findByRole("button", { name: "Write to them" }));
  await expect.poll(() => router.state.location.pathname).toBe("/campaigns/3/edit");
  expect(sent).toEqual([{ name: "To the customers of guests.csv", targetSegments: ["import-7"] }]);
});

it("counts people before an import is taken back", async () => {
  const { user } = await renderPage(<ImportResult entry={done} />);
  await user.click(await screen.findByRole("button", { name: "Take the import back" }));
  expect(await screen.findByText(/4 customers whom it brought will be deleted/)).toBeVisible();
});

it("says who stays, and why", async () => {
  const undo = { people: 6, removed: 2, restored: 1, keptWritten: 2, keptEdited: 1, noes: 1 };
  await renderPage(<ImportResult entry={{ ...done, status: "undone", undo }} />);
  expect(await screen.findByText(/2 customers stay: they were written to since/)).toBeVisible();
  expect(screen.getByText(/1 customer stays: somebody edited them since/)).toBeVisible();
  expect(screen.getByText(/The “no” of 1 person stays/)).toBeVisible();
});
