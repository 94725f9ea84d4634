import { screen } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";

const PROBLEM = {
  type: "https://handbill.dev/problems/campaign-not-editable",
  title: "Campaign not editable",
  status: 409,
  detail:
    "This campaign is completed and can no longer be changed. Duplicate it and change the copy.",
};

const answer = (problem: { status: number }) => Response.json(problem, { status: problem.status });

/** The language is read once a page: code that was loaded before speaks another one. */
function speak(language: string) {
  localStorage.setItem("handbill-language", language);
  vi.resetModules();
}

beforeEach(() => speak("de"));

async function showError() {
  const { ApiError } = await import("@/api/problem");
  const { ErrorState } = await import("@/components/ErrorState");
  const { renderPage } = await import("@/test/render");
  await renderPage(<ErrorState error={await ApiError.from(answer(PROBLEM))} />);
}

it("shows a problem in German", async () => {
  await showError();
  expect(screen.getByRole("alert", { name: "Kampagne nicht zu ändern" })).toHaveTextContent(
    "Diese Kampagne ist abgeschlossen und nicht mehr zu ändern. Duplizieren Sie sie, und ändern Sie die Kopie.",
  );
});

it("shows a problem as it came in English", async () => {
  speak("en");
  await showError();
  expect(screen.getByRole("alert", { name: PROBLEM.title })).toHaveTextContent(PROBLEM.detail);
});

it("puts German beside the fields of a form", async () => {
  const { ApiError } = await import("@/api/problem");
  const { showProblem } = await import("@/lib/forms");
  const errors = [
    { pointer: "/name", detail: "Use at most 1,000 characters." },
    { pointer: "/places/0", detail: "Write something here." },
  ];
  const error = await ApiError.from(answer({ ...PROBLEM, status: 422, ...{ errors } }));
  const setFieldError = vi.fn();

  expect(showProblem({ setFieldError }, error, ["name"])).toBe("Schreiben Sie hier etwas.");
  expect(setFieldError).toHaveBeenCalledWith("name", "Verwenden Sie höchstens 1.000 Zeichen.");
});
