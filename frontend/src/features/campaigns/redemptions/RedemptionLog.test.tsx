import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { RedemptionView } from "@/api/types";
import { RedemptionLog } from "@/features/campaigns/redemptions/RedemptionLog";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

const redeemed: RedemptionView = {
  id: 5,
  result: "redeemed",
  onlyChecked: false,
  at: "2026-11-22T18:05:00Z",
  place: "Bar",
  amountMinor: 2350,
  currency: "USD",
  customerId: 7,
  customerFirstName: "Ana",
  by: "sam@example.com",
  device: "till",
};

it("lists refusals too, and undoes a redemption once that is confirmed", async () => {
  const undone: string[] = [];
  const refused = { ...redeemed, id: 6, result: "wrong_place", amountMinor: null };
  server.use(
    http.get("/api/v1/redemptions", () => HttpResponse.json({ items: [refused, redeemed] })),
    http.post("/api/v1/redemptions/:id/reversal", ({ params }) => {
      undone.push(String(params.id));
      return HttpResponse.json(redeemed);
    }),
  );
  const { user } = await renderPage(
    <RedemptionLog campaignId={9} filter={{}} onFilter={() => {}} />,
  );
  const table = await screen.findByRole("table", { name: "Attempts" });
  const [, first, second] = within(table).getAllByRole("row");
  expect(first).toHaveTextContent("Other place");
  expect(within(first as HTMLElement).queryByRole("button")).not.toBeInTheDocument();
  expect(second).toHaveTextContent("$23.50");
  await user.click(within(second as HTMLElement).getByRole("button", { name: "Undo" }));
  expect(undone).toEqual([]);
  await user.click(await screen.findByRole("button", { name: "Undo redemption" }));
  expect(await screen.findByText("Undone. The coupon has its use back.")).toBeVisible();
  expect(undone).toEqual(["5"]);
});

it("downloads all that the filter lets through", async () => {
  server.use(http.get("/api/v1/redemptions", () => HttpResponse.json({ items: [redeemed] })));
  await renderPage(
    <RedemptionLog
      campaignId={9}
      filter={{ place: "Bar & Grill", result: undefined, cursor: "page2" }}
      onFilter={() => {}}
    />,
  );
  expect(await screen.findByRole("link", { name: "Download CSV" })).toHaveAttribute(
    "href",
    "/api/v1/redemptions.csv?writtenFor=people&campaignId=9&place=Bar+%26+Grill",
  );
});

it("lists what names no place, says so, and can show the rest again", async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get("/api/v1/redemptions", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("without"));
      return HttpResponse.json({ items: [redeemed] });
    }),
  );
  const changes: object[] = [];
  const { user } = await renderPage(
    <RedemptionLog
      campaignId={9}
      filter={{ without: "place", result: "kept" }}
      onFilter={(filter) => changes.push(filter)}
    />,
  );
  expect(await screen.findByRole("link", { name: "Download CSV" })).toHaveAttribute(
    "href",
    "/api/v1/redemptions.csv?writtenFor=people&campaignId=9&without=place&result=kept",
  );
  await user.click(screen.getByRole("button", { name: "Place: No place given, show all" }));
  expect(changes).toEqual([
    { place: undefined, without: undefined, result: "kept", cursor: undefined },
  ]);
  expect(asked[0]).toBe("place");
});
