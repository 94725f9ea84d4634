import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { CustomerForm } from "@/features/customers/CustomerForm";
import { aCustomer } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

it("tells that somebody else changed the customer, and keeps both changes apart", async () => {
  const sent: unknown[] = [];
  const theirs = aCustomer({
    firstName: "Anna",
    attributes: { table: "7" },
    updatedAt: "2026-01-01T11:20:00Z",
  });
  answer("get", "/segments", {
    items: [],
    all: { customers: 0, reachableByEmail: 0, reachableBySms: 0 },
  });
  server.use(
    http.get("/api/v1/customers/7", () =>
      HttpResponse.json(theirs, { headers: { ETag: '"theirs"' } }),
    ),
    http.patch("/api/v1/customers/7", async ({ request }) => {
      if (request.headers.get("If-Match") !== '"theirs"') {
        return HttpResponse.json({ title: "Changed meanwhile", status: 412 }, { status: 412 });
      }
      const change = (await request.json()) as object;
      sent.push(change);
      return HttpResponse.json({ ...theirs, ...change }, { headers: { ETag: '"mine"' } });
    }),
  );
  const onSaved = vi.fn();
  const customer = { ...aCustomer({ attributes: { table: "3" } }), etag: '"first"' };
  const { user } = await renderPage(<CustomerForm customer={customer} onSaved={onSaved} />);
  const first = await screen.findByLabelText("First name");
  await user.clear(first);
  await user.type(first, "Ana Maria");
  await user.type(screen.getByLabelText("Last name"), " Costa");
  await user.click(screen.getByRole("button", { name: "Save changes" }));

  const notice = within(await screen.findByRole("alert"));
  expect(notice.getByText(/Both of you changed First name\./)).toBeVisible();
  expect(first).toHaveValue("Ana Maria");
  expect(screen.getByDisplayValue("7")).toBeVisible();
  expect(sent).toEqual([]);

  await user.click(notice.getByRole("button", { name: "Keep mine" }));
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(sent).toEqual([{ firstName: "Ana Maria", lastName: "Silva Costa" }]);
});

it("shows what another system calls them, and takes it off", async () => {
  const sent: unknown[] = [];
  const customer = { ...aCustomer({ externalId: "till-07" }), etag: '"first"' };
  answer("get", "/segments", {
    items: [],
    all: { customers: 0, reachableByEmail: 0, reachableBySms: 0 },
  });
  server.use(
    http.patch("/api/v1/customers/7", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aCustomer(), { headers: { ETag: '"mine"' } });
    }),
  );
  const onSaved = vi.fn();
  const { user } = await renderPage(<CustomerForm customer={customer} onSaved={onSaved} />);
  const field = await screen.findByLabelText("External ID");
  expect(field).toHaveValue("till-07");
  await user.clear(field);
  await user.click(screen.getByRole("button", { name: "Save changes" }));

  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(sent).toEqual([{ externalId: "" }]);
});
