import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { EraseDialog } from "@/features/customers/EraseDialog";
import { aCustomer } from "@/test/builders";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

it("erases only after the customer's address was typed", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("/api/v1/customers/7/erasure", async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user, router } = await renderPage(
    <EraseDialog customer={aCustomer()} opened onClose={vi.fn()} />,
    { path: "/customers/7" },
  );
  const erase = screen.getByRole("button", { name: "Erase for good" });

  await user.type(screen.getByLabelText(/^Type ana@example.com/), "bob@example.com");
  expect(erase).toBeDisabled();
  await user.clear(screen.getByLabelText(/^Type ana@example.com/));
  await user.type(screen.getByLabelText(/^Type ana@example.com/), "Ana@example.com");
  await user.click(erase);

  await waitFor(() => expect(router.state.location.pathname).toBe("/customers"));
  expect(sent).toEqual([{ confirmation: "Ana@example.com" }]);
});
