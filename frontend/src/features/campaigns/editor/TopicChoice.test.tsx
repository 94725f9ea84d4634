import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { CampaignEditor } from "@/features/campaigns/editor/CampaignEditor";
import { aCampaign, anAudience } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

let saved: unknown[];
let counted: unknown[];

beforeEach(() => {
  saved = [];
  counted = [];
  answer("get", "/segments", {
    items: [],
    all: { customers: 10, reachableByEmail: 9, reachableBySms: 8 },
  });
  answer("get", "/topics", {
    items: [{ id: 4, name: "Offers", description: "", left: 2, createdAt: "2026-01-01T00:00:00Z" }],
  });
  server.use(
    http.post("/api/v1/audience", async ({ request }) => {
      counted.push(await request.json());
      const audience = anAudience();
      audience.email.excluded.topic = 2;
      return HttpResponse.json(audience);
    }),
    http.patch("/api/v1/campaigns/:id", async ({ request }) => {
      const draft = (await request.json()) as Record<string, unknown>;
      saved.push(draft);
      return HttpResponse.json(aCampaign(draft));
    }),
  );
});

it("gives the campaign a topic, and counts who left it", async () => {
  const { user } = await renderPage(
    <CampaignEditor
      campaign={aCampaign({ targetSegments: ["ALL"] })}
      step="audience"
      onStep={vi.fn()}
    />,
  );

  await user.click(await screen.findByRole("combobox", { name: "Topic" }));
  await user.click(await screen.findByRole("option", { name: "Offers" }));

  await waitFor(() => expect(saved).toEqual([{ topicId: 4 }]), { timeout: 5_000 });
  await waitFor(() => expect(counted.at(-1)).toMatchObject({ topicId: 4 }));
  expect(await screen.findByText("2 left this topic")).toBeVisible();
});
