import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { CustomerTopics } from "@/features/customers/CustomerTopics";
import { renderPage } from "@/test/render";
import { answer, server } from "@/test/server";

const topic = (topicId: number, name: string, source = "") => ({
  topicId,
  name,
  description: "",
  isLeft: source !== "",
  source,
  ...(source && { at: "2026-03-01T10:00:00Z" }),
});

it("records that a customer left a topic, and leaves their own word alone", async () => {
  answer("get", "/customers/:id/topics", {
    items: [topic(1, "Offers"), topic(2, "Events", "preference page")],
  });
  const sent: unknown[] = [];
  server.use(
    http.put("/api/v1/customers/7/topics", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ items: [] });
    }),
  );
  const { user } = await renderPage(<CustomerTopics customerId={7} />);

  expect(await screen.findByRole("checkbox", { name: "Events" })).toBeDisabled();
  expect(screen.getByText(/Left it themselves on/)).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Offers" }));

  await waitFor(() => expect(sent).toEqual([{ leftTopicIds: [2, 1] }]));
});
