import { fireEvent, screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { CampaignEditor } from "@/features/campaigns/editor/CampaignEditor";
import { aMe } from "@/test/builders";
import { aCampaign, anAudience } from "@/test/campaigns";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

type Draft = { couponRules?: Record<string, unknown> };

let saved: Draft[];

beforeEach(() => {
  saved = [];
  const me = aMe();
  answer("get", "/me", { ...me, business: { ...me.business, places: ["Bar", "Court Street"] } });
  answer("post", "/audience", anAudience());
  server.use(
    http.patch("/api/v1/campaigns/:id", async ({ request }) => {
      const draft = (await request.json()) as Draft;
      saved.push(draft);
      return HttpResponse.json(aCampaign(draft));
    }),
  );
});

const edit = (campaign = aCampaign()) =>
  renderPage(<CampaignEditor campaign={campaign} step="offer" onStep={vi.fn()} />);

const allSaved = () =>
  waitFor(() => expect(screen.getByText("All changes saved")).toBeVisible(), { timeout: 5_000 });

/** In one step: typing letter by letter draws the whole editor each time. */
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const rules = () => Object.assign({}, ...saved.map((draft) => draft.couponRules));

it("saves days, hours, weekdays, places and limits", async () => {
  const { user } = await edit();
  await screen.findByLabelText("First day");
  fill("First day", "2026-12-01");
  await user.click(screen.getByRole("checkbox", { name: "Fri" }));
  await user.click(screen.getByRole("checkbox", { name: "Mon" }));
  fill("From", "17:00");
  fill("Until", "01:00");
  expect(screen.getByText("On the next day.")).toBeVisible();
  await user.click(screen.getByRole("combobox", { name: "Places" }));
  await user.click(await screen.findByRole("option", { name: "Bar" }));
  fill("Redemptions in all", "100");
  fill("Minimum spend", "25.5");
  await allSaved();
  expect(rules()).toEqual({
    validFrom: "2026-12-01",
    validUntil: null,
    weekdays: [1, 5],
    timeFrom: "17:00",
    timeUntil: "01:00",
    places: ["Bar"],
    redemptionCap: 100,
    minimumSpendMinor: 2550,
  });
});

it("ends on a date in place of some days after sending, once the date is chosen", async () => {
  const { user } = await edit();
  expect(await screen.findByLabelText("Valid for")).toHaveValue("30 days");
  await user.click(screen.getByRole("radio", { name: "On a date" }));
  expect(await screen.findByText(/Choose the last day/)).toBeVisible();
  expect(saved).toEqual([]);
  fill("Last day", "2026-12-24");
  await allSaved();
  expect(rules().validUntil).toBe("2026-12-24");
});

it("does not save hours without an end", async () => {
  await edit();
  await screen.findByLabelText("From");
  fill("From", "11:00");
  expect(await screen.findByText("Enter both times of day, or none.")).toBeVisible();
  expect(saved).toEqual([]);
});

it("shows the rules that a campaign has", async () => {
  await edit(
    aCampaign({
      couponRules: { validUntil: "2026-12-24", weekdays: [6, 7], places: ["Old shop"] },
    }),
  );
  expect(await screen.findByLabelText("Last day")).toHaveValue("2026-12-24");
  expect(screen.getByRole("checkbox", { name: "Sat" })).toBeChecked();
  expect(screen.getAllByText("Old shop")[0]).toBeVisible();
});
