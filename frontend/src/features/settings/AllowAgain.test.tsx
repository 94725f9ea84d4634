import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { SuppressionView } from "@/api/types";
import { AllowAgain } from "@/features/settings/AllowAgain";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

const entry = (reason: SuppressionView["reason"]): SuppressionView => ({
  id: 3,
  channel: "email",
  address: "ana@example.com",
  reason,
  source: "",
  createdAt: "2026-03-01T10:00:00Z",
});

it("asks twice before it goes against the person's own word", async () => {
  let asked: string | null = null;
  server.use(
    http.delete("/api/v1/suppressions/3", ({ request }) => {
      asked = new URL(request.url).searchParams.get("theyAsked");
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = await renderPage(<AllowAgain suppression={entry("complaint")} />);

  await user.click(screen.getByRole("button", { name: "Allow ana@example.com again" }));
  expect(await screen.findByText(/reported a message as spam/)).toBeVisible();
  const allow = screen.getByRole("button", { name: "Allow again" });
  expect(allow).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: "They asked us to write to them again" }));
  await user.click(allow);

  await waitFor(() => expect(asked).toBe("true"));
});

it("allows a bounced address with one press", async () => {
  let asked: string | null = null;
  server.use(
    http.delete("/api/v1/suppressions/3", ({ request }) => {
      asked = new URL(request.url).searchParams.get("theyAsked");
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = await renderPage(<AllowAgain suppression={entry("bounce")} />);

  await user.click(screen.getByRole("button", { name: "Allow ana@example.com again" }));
  await user.click(await screen.findByRole("button", { name: "Allow again" }));

  await waitFor(() => expect(asked).toBe("false"));
});
