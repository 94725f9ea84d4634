import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { NewRulePage } from "@/features/segments/builder/RulePage";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const COUNT = {
  customers: 12,
  reachableByEmail: 9,
  reachableBySms: 4,
  sample: [{ customerId: 7, firstName: "Ana", lastName: "Silva", email: "ana@example.com" }],
};

function aServer() {
  answer("get", "/segments", {
    items: [{ name: "vip", customers: 3, reachableByEmail: 3, reachableBySms: 1 }],
    all: { customers: 20, reachableByEmail: 9, reachableBySms: 4 },
  });
  answer("get", "/rule-segments/suggestions", {
    columns: [{ name: "birthday", kind: "date", frequentValues: [] }],
    languages: ["de"],
  });
  answer("get", "/campaigns", { items: [], nextCursor: null });
  const counted: unknown[] = [];
  server.use(
    http.post("/api/v1/rule-segments/preview", async ({ request }) => {
      counted.push(((await request.json()) as { rule: unknown }).rule);
      return HttpResponse.json(COUNT);
    }),
  );
  return counted;
}

test("a rule is built of selects, counted and saved", async () => {
  const counted = aServer();
  let saved: unknown;
  server.use(
    http.post("/api/v1/rule-segments", async ({ request }) => {
      saved = await request.json();
      return HttpResponse.json({ id: 4, ...(saved as object) }, { status: 201 });
    }),
  );
  const { user } = await renderPage(<NewRulePage />);

  const count = await screen.findByRole("region", { name: "Who fits" });
  expect(count).toHaveTextContent("Complete the conditions");

  const first = screen.getByRole("group", { name: "Condition 1" });
  await user.click(within(first).getByRole("combobox", { name: "About" }));
  await user.click(await screen.findByRole("option", { name: "birthday" }));
  await user.click(screen.getByRole("button", { name: "Add condition" }));
  const second = screen.getByRole("group", { name: "Condition 2" });
  await user.click(within(second).getByRole("combobox", { name: "About" }));
  await user.click(await screen.findByRole("option", { name: "Redeemed" }));
  await user.click(within(second).getByRole("combobox", { name: "Is or is not" }));
  await user.click(await screen.findByRole("option", { name: "did not" }));

  expect(
    screen.getByText(
      "Customers who have birthday coming round in the next 7 days, and have not redeemed in the last 90 days.",
    ),
  ).toBeVisible();
  await waitFor(() => expect(count).toHaveTextContent("12"));
  expect(within(count).getByRole("link", { name: "Ana Silva" })).toBeVisible();
  const rule = {
    type: "ALL",
    rules: [
      { type: "DATE", column: "birthday", when: "anniversary", days: 7 },
      { type: "NOT", rule: { type: "REDEEMED", atLeast: 1, days: 90 } },
    ],
  };
  await waitFor(() => expect(counted.at(-1)).toEqual(rule));

  await user.click(screen.getByRole("button", { name: "Save segment" }));
  expect(screen.getByRole("textbox", { name: "Name" })).toBeInvalid();
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Birthdays");
  await user.click(screen.getByRole("button", { name: "Save segment" }));
  await waitFor(() => expect(saved).toEqual({ name: "Birthdays", rule }));
});

test("what is missing is said, and a count that fails can be asked for again", async () => {
  aServer();
  answerProblem("post", "/rule-segments/preview", 503, { detail: "Counting took too long." });
  const { user } = await renderPage(<NewRulePage />);
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "Vip");
  await user.click(screen.getByRole("button", { name: "Save segment" }));
  expect(screen.getByText("Complete each condition, or remove it.")).toBeVisible();

  await user.click(screen.getByRole("combobox", { name: "Any of these tags" }));
  await user.click(await screen.findByRole("option", { name: /vip/ }));
  const count = screen.getByRole("region", { name: "Who fits" });
  await waitFor(() => expect(count).toHaveTextContent("Counting took too long."));
});
