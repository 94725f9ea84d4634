import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { attemptsCsv } from "@/features/campaigns/redemptions/attemptsCsv";
import { createFormat } from "@/lib/format";
import { server } from "@/test/server";

const format = createFormat({ timeZone: "America/New_York", currency: "USD", locale: "en-US" });

it("takes every page, in words and local times", async () => {
  const attempt = { result: "redeemed", place: "Bar", by: "Sam", device: "", onlyChecked: false };
  server.use(
    http.get("/api/v1/redemptions", ({ request }) => {
      const { searchParams } = new URL(request.url);
      expect(searchParams.get("place")).toBe("Bar");
      return searchParams.get("cursor")
        ? HttpResponse.json({ items: [{ ...attempt, id: 1, at: "2026-11-01T12:00:00Z" }] })
        : HttpResponse.json({
            items: [
              {
                ...attempt,
                id: 2,
                at: "2026-11-22T18:05:00Z",
                customerFirstName: "Ana",
                amountMinor: 2_350,
                currency: "USD",
              },
            ],
            nextCursor: "n2",
          });
    }),
  );
  const [, first, second] = await attemptsCsv({ campaignId: 9, place: "Bar" }, format);
  expect(first?.join("|").replace("\u202f", " ")).toBe(
    "Nov 22, 2026, 1:05 PM|Redeemed||Ana|Bar|Sam|$23.50",
  );
  expect(second?.slice(3)).toEqual(["", "Bar", "Sam", ""]);
});
