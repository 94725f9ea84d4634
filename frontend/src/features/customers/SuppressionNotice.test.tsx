import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { SuppressionNotice } from "@/features/customers/SuppressionNotice";
import { aCustomer } from "@/test/builders";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

const BOUNCED = {
  id: 1,
  channel: "email",
  reason: "bounce",
  source: "sendgrid",
  createdAt: "2026-01-05T12:00:00Z",
};

it("tells why a subscribed customer gets no e-mails, and of no other address", async () => {
  server.use(
    http.get("/api/v1/suppressions", ({ request }) => {
      const query = new URL(request.url).searchParams.get("query");
      const addresses = query === "ana@example.com" ? [query, "mariana@example.com"] : [];
      return HttpResponse.json({
        items: addresses.map((address, at) => ({ ...BOUNCED, id: at + 1, address })),
      });
    }),
  );
  await renderPage(<SuppressionNotice customer={aCustomer()} />);
  expect(await screen.findByText(/^No e-mails go to ana@example.com: bounced on/)).toBeVisible();
  expect(screen.queryByText(/mariana/)).not.toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Show in suppressions" })).toHaveAttribute(
    "href",
    expect.stringContaining("tab=suppressions"),
  );
});
