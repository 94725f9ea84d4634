import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { CampaignView } from "@/api/types";
import { CampaignEditor } from "@/features/campaigns/editor/CampaignEditor";
import { aCampaign, anAudience } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

let saved: unknown[];
let counted: unknown[];

beforeEach(() => {
  saved = [];
  counted = [];
  answer("get", "/segments", { items: [], all: { customers: 10, emailable: 9, textable: 8 } });
  answer("get", "/topics", { items: [] });
  server.use(
    http.post("/api/v1/audience", async ({ request }) => {
      const body = (await request.json()) as { smsTo?: string };
      counted.push(body);
      const audience = anAudience();
      audience.sms.excluded.notAgreed = body.smsTo === "agreed" ? 3 : 0;
      return HttpResponse.json(audience);
    }),
    http.patch("/api/v1/campaigns/:id", async ({ request }) => {
      const draft = (await request.json()) as Record<string, unknown>;
      saved.push(draft);
      return HttpResponse.json(aCampaign(draft));
    }),
  );
});

const edit = (change: Partial<CampaignView>) =>
  renderPage(
    <CampaignEditor
      campaign={aCampaign({ targetSegments: ["ALL"], ...change })}
      step="audience"
      onStep={vi.fn()}
    />,
  );

it("leaves it to the settings until somebody chooses", async () => {
  await edit({ smsTo: "" });
  expect(await screen.findByRole("combobox", { name: "SMS go to" })).toHaveValue(
    "As the settings say",
  );
});

it("sends SMS only to who agreed, and counts who did not", async () => {
  const { user } = await edit({ smsTo: "" });

  await user.click(await screen.findByRole("combobox", { name: "SMS go to" }));
  await user.click(await screen.findByRole("option", { name: "Only who agreed to SMS" }));

  await waitFor(() => expect(saved).toEqual([{ smsTo: "agreed" }]), { timeout: 5_000 });
  await waitFor(() => expect(counted.at(-1)).toMatchObject({ smsTo: "agreed" }));
  expect(await screen.findByText(/^3 never agreed to/)).toBeVisible();
});

it("goes back to what the settings say", async () => {
  const { user } = await edit({ smsTo: "everybody" });
  const choice = await screen.findByRole("combobox", { name: "SMS go to" });
  expect(choice).toHaveValue("Everybody who did not leave");

  await user.click(choice);
  await user.click(await screen.findByRole("option", { name: "As the settings say" }));

  await waitFor(() => expect(saved).toEqual([{ smsTo: "" }]), { timeout: 5_000 });
});
