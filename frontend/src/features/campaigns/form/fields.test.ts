import { expect, test } from "vitest";
import {
  changedFields,
  draftOf,
  problemOf,
  valuesOf,
} from "@/features/campaigns/form/campaignForm";
import { CAMPAIGN_FIELDS } from "@/features/campaigns/form/fields";
import { hasProblem, stepOf } from "@/features/campaigns/form/steps";
import { aCampaign } from "@/test/campaigns";

test("what the server has comes back as it was", () => {
  const campaign = aCampaign({
    topicId: 4,
    notRedeemedCampaignId: 3,
    replyTo: "hello@sole.example",
    couponRules: { weekdays: [5, 1], redemptionCap: 20, validUntil: "2026-12-31" },
  });
  const draft = draftOf(CAMPAIGN_FIELDS, valuesOf(campaign));
  expect(draft).toMatchObject({ topicId: 4, notRedeemedCampaignId: 3, maxUsage: 1 });
  expect(draft).toMatchObject({ targetSegments: ["ALL"], replyTo: "hello@sole.example" });
  expect(draft.couponRules).toMatchObject({ weekdays: [1, 5], redemptionCap: 20, timeFrom: null });
  expect(Object.keys(draft)).toHaveLength(CAMPAIGN_FIELDS.length);
});

test("what was taken away is sent as 0", () => {
  const chosen = valuesOf(aCampaign({ topicId: 4, notRedeemedCampaignId: 3 }));
  const left = { ...chosen, topicId: null, notRedeemedCampaignId: null };
  expect(changedFields(chosen, left)).toEqual(["notRedeemedCampaignId", "topicId"]);
  expect(draftOf(["topicId"], left)).toEqual({ topicId: 0 });
});

test("a problem leads to the step of its field", () => {
  expect(stepOf("/topicId")).toBe("audience");
  expect(stepOf("/couponRules/validUntil")).toBe("offer");
  expect(stepOf("/somethingElse")).toBe("message");
  expect(stepOf(null)).toBe("message");
  expect(hasProblem("audience", { topicId: "This topic is gone." })).toBe(true);
  expect(hasProblem("offer", { topicId: "This topic is gone." })).toBe(false);
});

test("numbers out of bounds are named before they are sent", () => {
  const values = valuesOf(aCampaign());
  expect(problemOf("maxUsage", { ...values, maxUsage: "" })).toContain("1 to 10,000");
  expect(problemOf("maxUsage", { ...values, maxUsage: 1.5 })).toContain("whole number");
  expect(problemOf("sendRateLimitSms", { ...values, sendRateLimitSms: 1_000_000 })).toBeNull();
});

const screens = Object.entries(
  import.meta.glob<string>("/src/features/campaigns/editor/*.tsx", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
)
  .filter(([path]) => !path.includes(".test."))
  .map(([, text]) => text)
  .join("\n");

test.each(CAMPAIGN_FIELDS)("the editor has an input for %s", (field) => {
  expect(new RegExp(`values\\.${field}\\b|["']${field}["']`).test(screens)).toBe(true);
});
