import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ChannelTable, PlaceTable, SegmentTable } from "@/features/campaigns/results/GroupTables";
import { renderPage } from "@/test/render";

/** Where a link leads, as the list is narrowed there. */
async function searchOf(name: string) {
  const link = await screen.findByRole("link", { name });
  const { searchParams } = new URL(link.getAttribute("href") ?? "", "http://localhost");
  return Object.fromEntries(searchParams);
}

it("leads from channels to whom they reached", async () => {
  await renderPage(
    <ChannelTable groups={[{ name: "both", issued: 1_200, redeemed: 90, rate: 0.075 }]} />,
  );
  expect(await searchOf("Coupons, E-mail and SMS: 1,200")).toEqual({
    tab: "deliveries",
    reachedBy: "both",
  });
  expect(await searchOf("Redeemed, E-mail and SMS: 90")).toEqual({
    tab: "deliveries",
    reachedBy: "both",
    outcome: "redeemed",
  });
});

it("leads from a segment to who was reached", async () => {
  await renderPage(
    <SegmentTable
      segments={[{ segment: "vip", targeted: 12, sent: 10, failed: 2, redeemed: 3 }]}
    />,
  );
  expect(await searchOf("Reached of vip: 10")).toEqual({
    tab: "deliveries",
    segment: "vip",
    outcome: "coupon-sent",
  });
});

it("leads to what names no place, or nobody who is known", async () => {
  const results = [
    { name: "Bar", uses: 7, revenue: [] },
    { name: "", uses: 3, revenue: [] },
  ];
  await renderPage(<PlaceTable by="place" results={results} />);
  expect(await searchOf("Redeemed, Bar: 7")).toEqual({
    tab: "redemptions",
    result: "kept",
    place: "Bar",
  });
  expect(await searchOf("Redeemed, No place given: 3")).toEqual({
    tab: "redemptions",
    result: "kept",
    without: "place",
  });
});
