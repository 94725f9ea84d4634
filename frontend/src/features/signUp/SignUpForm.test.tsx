import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { SignUpPageView } from "@/api/types";
import { HandOut } from "@/features/signUp/HandOut";
import { Joined } from "@/features/signUp/Joined";
import { SignUpForm } from "@/features/signUp/SignUpForm";
import { renderPage } from "@/test/render";
import { server } from "@/test/server";

const aPage = (values: Partial<SignUpPageView> = {}): SignUpPageView => ({
  id: 3,
  slug: "counter",
  url: "https://shop.example/join/counter",
  name: "Counter",
  title: "",
  greeting: "",
  asksEmail: "required",
  asksPhone: "no",
  asksName: "optional",
  asksBirthday: "no",
  questions: [],
  segments: [],
  consentText: "",
  isActive: true,
  joinedThisMonth: 2,
  joined: 9,
  waiting: 1,
  sources: [
    { source: "poster", joined: 7 },
    { source: "", joined: 2 },
  ],
  createdAt: "2026-11-01T10:00:00Z",
  updatedAt: "2026-11-01T10:00:00Z",
  ...values,
});

beforeEach(() => {
  server.use(
    http.post("/api/v1/sign-up-pages/preview", () => HttpResponse.json({ html: "<h1>Hi</h1>" })),
    http.get("/api/v1/campaigns", () => HttpResponse.json({ items: [] })),
    http.get("/api/v1/segments", () => HttpResponse.json({ items: [] })),
  );
});

it("sends a question with the field that it fills", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("/api/v1/sign-up-pages", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aPage(), { status: 201 });
    }),
  );
  const onSaved = vi.fn();
  const { user } = await renderPage(<SignUpForm onSaved={onSaved} />);

  await user.type(
    await screen.findByLabelText(/^Name/, { selector: "[maxlength='80']" }),
    "Counter",
  );
  await user.click(screen.getByRole("button", { name: "Ask something else" }));
  await user.click(screen.getByRole("button", { name: "Add page" }));
  expect(screen.getByText("Write the question.")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "Question" }), "Favorite dish?");
  await user.click(screen.getByRole("button", { name: "Add page" }));

  await waitFor(() => expect(onSaved).toHaveBeenCalled());
  expect(sent).toEqual([
    expect.objectContaining({
      name: "Counter",
      questions: [
        { label: "Favorite dish?", column: "favorite_dish", type: "text", isRequired: false },
      ],
    }),
  ]);
  expect(sent[0]).not.toHaveProperty("slug");
});

it("shows the page in a frame that runs nothing", async () => {
  await renderPage(<SignUpForm page={aPage()} onSaved={vi.fn()} />);
  const frame = await screen.findByTitle("The page on a phone");
  expect(frame.getAttribute("sandbox")).toBe("");
});

it("tells where guests came from", async () => {
  await renderPage(<Joined page={aPage()} />);
  expect(await screen.findByText("7 from the poster, 2 by typing the address")).toBeVisible();
});

it("offers a button for the website that nobody can break out of", async () => {
  await renderPage(<HandOut page={aPage({ title: '"><script>' })} />);
  expect(await screen.findByText(/from=website/)).toHaveTextContent("&quot;&gt;&lt;script&gt;</a>");
  expect(screen.getByRole("button", { name: "Copy link: Counter" })).toBeVisible();
});
