import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import { LanguageCard } from "@/features/auth/LanguageCard";
import { aMe } from "@/test/builders";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

it("asks for the language that was chosen", async () => {
  const sent = vi.fn();
  answer("get", "/me", aMe());
  server.use(
    http.patch("/api/v1/me", async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json(aMe());
    }),
  );
  const { user } = await renderPage(<LanguageCard own="de" />);
  const select = screen.getByRole("combobox", { name: "Language of the dashboard" });
  expect(select).toHaveValue("Deutsch");
  await user.click(select);
  await user.click(screen.getByRole("option", { name: "As the browser prefers" }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ language: null }));
});
