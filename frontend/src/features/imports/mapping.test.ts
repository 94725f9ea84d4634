import { describe, expect, it } from "vitest";
import { fileProblem } from "@/features/imports/fileProblem";
import { mappingProblem, overlookedEmailColumn, samplesOf } from "@/features/imports/mapping";

describe("mappingProblem", () => {
  it("wants a column with an address", () => {
    expect(mappingProblem({ Kunde: "fullName", Stadt: "attribute" })).toMatch(/e-mail addresses/);
    expect(mappingProblem({ Kunde: "fullName", Mobil: "phone" })).toBeNull();
  });

  it("names two columns that claim the same field", () => {
    expect(mappingProblem({ Mail: "email", "Mail 2": "email" })).toBe(
      "“Mail” and “Mail 2” are both E-mail. Choose one of them.",
    );
  });

  it("lets several columns be segments or attributes", () => {
    const mapping = { Mail: "email", A: "segments", B: "segments", C: "attribute", D: "attribute" };
    expect(mappingProblem(mapping)).toBeNull();
  });
});

it("samplesOf skips blanks and short rows", () => {
  expect(samplesOf([["a", " "], ["b", "Rome"], ["c"]], 1)).toEqual(["Rome"]);
});

describe("overlookedEmailColumn", () => {
  const file = {
    headers: ["Kunde", "Kontakt"],
    sample: [
      ["Ana", "ana@example.com"],
      ["Bo", ""],
    ],
  };

  it("finds the addresses under a header nobody could guess", () => {
    expect(overlookedEmailColumn(file, { Kunde: "fullName", Kontakt: "attribute" })).toBe(
      "Kontakt",
    );
  });

  it("is quiet once a column is chosen, or where there are no addresses", () => {
    expect(overlookedEmailColumn(file, { Kunde: "fullName", Kontakt: "email" })).toBeUndefined();
    expect(overlookedEmailColumn({ headers: ["A"], sample: [["x"]] }, {})).toBeUndefined();
  });
});

describe("fileProblem", () => {
  it("refuses an empty file", async () => {
    expect(await fileProblem(new File([], "empty.csv"))).toMatch(/empty.csv is empty/);
  });

  it("recognizes an image that calls itself CSV", async () => {
    const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], "menu.csv");
    expect(await fileProblem(png)).toMatch(/is an image, not a CSV file/);
  });

  it("accepts text", async () => {
    expect(await fileProblem(new File(["email\na@example.com\n"], "list.csv"))).toBeNull();
  });
});
