import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { ImportInspection } from "@/api/types";
import { NewImportPage } from "@/features/imports/NewImportPage";
import { renderPage } from "@/test/render";
import { answer, answerProblem, server } from "@/test/server";

const inspection: ImportInspection = {
  encoding: "windows-1252",
  encodingSure: true,
  encodings: ["UTF-8", "windows-1250"],
  headerLine: 1,
  questions: [],
  delimiter: ";",
  source: "unknown",
  headers: ["Kunde", "Mail"],
  sample: [["Ana Silva", "ana@example.com"]],
  mapping: { Kunde: "fullName", Mail: "attribute" },
  mappingRemembered: false,
};

beforeEach(() => {
  answer("get", "/segments", {
    items: [],
    all: { customers: 0, reachableByEmail: 0, reachableBySms: 0 },
  });
});

async function choose(file: File) {
  const page = await renderPage(<NewImportPage />);
  await page.user.upload(await screen.findByLabelText("CSV file"), file);
  return page;
}

const csv = new File(["Kunde;Mail\nAna Silva;ana@example.com\n"], "kunden.csv");

it("imports with the columns as chosen", async () => {
  answer("post", "/customer-imports/inspection", inspection);
  const sent: FormData[] = [];
  server.use(
    http.post("/api/v1/customer-imports", async ({ request }) => {
      sent.push(await request.formData());
      return HttpResponse.json({ id: 5 }, { status: 202 });
    }),
  );
  const { user, router } = await choose(csv);

  expect(await screen.findByText(/Choose the column with the e-mail addresses/)).toBeVisible();
  expect(screen.getByRole("button", { name: "See what it does" })).toBeDisabled();

  await user.click(screen.getByRole("combobox", { name: "Column Mail is" }));
  await user.click(await screen.findByRole("option", { name: "E-mail" }));
  await user.click(screen.getByRole("button", { name: "See what it does" }));

  await waitFor(() => expect(router.state.location.pathname).toBe("/imports/5"));
  expect(JSON.parse(String(sent[0]?.get("mapping")))).toEqual({ Mail: "email" });
  expect(sent[0]?.get("defaultCountry")).toBe("US");
});

it("says when the choices of an earlier file are filled in", async () => {
  answer("post", "/customer-imports/inspection", { ...inspection, mappingRemembered: true });
  await choose(csv);
  expect(await screen.findByText(/You imported a file with these columns before/)).toBeVisible();
});

it("tells what the server found wrong with the file", async () => {
  answerProblem("post", "/customer-imports/inspection", 422, {
    detail: "No column holds e-mail addresses or phone numbers.",
  });
  await choose(csv);
  expect(await screen.findByRole("alert")).toHaveTextContent("No column holds e-mail addresses");
});

it("refuses an empty file without sending it", async () => {
  await choose(new File([], "empty.csv"));
  expect(await screen.findByRole("alert")).toHaveTextContent("empty.csv is empty");
});

it("imports nothing before a column that may speak of consent is understood", async () => {
  answer("post", "/customer-imports/inspection", {
    ...inspection,
    headers: ["Mail", "Status"],
    sample: [["ana@example.com", "gold"]],
    mapping: { Mail: "email", Status: "ask" },
    questions: [{ header: "Status", words: ["gold"], hasMoreWords: false, suggested: "consent" }],
  });
  const sent: FormData[] = [];
  server.use(
    http.post("/api/v1/customer-imports", async ({ request }) => {
      sent.push(await request.formData());
      return HttpResponse.json({ id: 5 }, { status: 202 });
    }),
  );
  const { user } = await choose(csv);

  expect(await screen.findByText(/Does “Status” say who agreed/)).toBeVisible();
  expect(screen.getByRole("button", { name: "See what it does" })).toBeDisabled();
  await user.click(screen.getByRole("combobox", { name: "“gold” in Status means" }));
  await user.click(await screen.findByRole("option", { name: "Says nothing about it" }));
  await user.click(screen.getByRole("button", { name: "See what it does" }));

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(JSON.parse(String(sent[0]?.get("consentWords")))).toEqual({ Status: { gold: "nothing" } });
});
