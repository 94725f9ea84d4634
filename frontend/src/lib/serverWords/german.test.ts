import { expect, it } from "vitest";
import { german } from "@/lib/serverWords/german";

it("says a sentence in German", () => {
  expect(german("Write an e-mail or an SMS.")).toBe("Schreiben Sie eine E-Mail oder eine SMS.");
  expect(german("Campaign not editable")).toBe("Kampagne nicht zu ändern");
});

it("keeps what stands in it, and writes numbers as Germans do", () => {
  expect(german("Search for 3 to 1,200 characters.")).toBe("Suchen Sie nach 3 bis 1.200 Zeichen.");
  expect(german("Nobody carries the segment “Use 1 to 3.”.")).toBe(
    "Niemand ist im Segment „Use 1 to 3.“.",
  );
  expect(
    german("{{ first_name }} is empty for everybody. Check how it is spelled, or take it out."),
  ).toBe(
    "{{ first_name }} ist bei allen leer. Prüfen Sie die Schreibweise, oder nehmen Sie es heraus.",
  );
});

it("says the server's words in it as well", () => {
  expect(german("This campaign is sending. Resume it to go on where it stopped.")).toBe(
    "Diese Kampagne ist im Versand. Setzen Sie sie fort, um dort weiterzumachen, wo sie anhielt.",
  );
  expect(german('Line 3, column 1: "!" is not understood here. Write not.')).toBe(
    'Zeile 3, Spalte 1: "!" wird hier nicht verstanden. Schreiben Sie not.',
  );
  expect(
    german(
      'Line 2, column 5 of the template: The text "x" cannot be subtracted. Make a number of it first, with the filter int or float.',
    ),
  ).toBe(
    'Zeile 2, Spalte 5 der Vorlage: Der Text "x" lässt sich nicht subtrahieren. Machen Sie erst eine Zahl daraus, mit dem Filter int oder float.',
  );
  expect(
    german("There is no campaign 7. It may have been deleted: look at the list again."),
  ).toContain("Es gibt die Kampagne 7 nicht.");
});

it("says one sentence after the other", () => {
  expect(
    german(
      "Mail: “ada” This is not an e-mail address: it has no “@”. The row has neither an e-mail address nor a phone number of its own. Only the address and its “no” were taken from it.",
    ),
  ).toBe(
    "Mail: „ada“ Das ist keine E-Mail-Adresse: Sie hat kein „@“. Die Zeile hat weder eine eigene E-Mail-Adresse noch eine eigene Telefonnummer. Nur die Adresse und ihr „Nein“ wurden daraus übernommen.",
  );
});

it("says names as they are where they stand for words", () => {
  const rate =
    "1,200 of the last 2,000 SMS did not arrive (60.0 %, the limit is 5.0 %). Check where these addresses come from; those that do not exist are left out from now on. Then resume, or cancel.";
  expect(german(rate)).toContain("1.200 der letzten 2.000 SMS kamen nicht an (60,0 %");
  expect(german('Line 1, column 9: "b" is not understood here; expected "}}".')).toBe(
    'Zeile 1, Spalte 9: "b" wird hier nicht verstanden; erwartet: "}}".',
  );
});

it("leaves a provider's answer in its own words", () => {
  expect(
    german(
      "The email provider takes no message from us (401: Bad key. Ask support.). Correct the credentials or settings, then resume.",
    ),
  ).toBe(
    "Der E-Mail-Anbieter nimmt keine Nachricht von uns an (401: Bad key. Ask support.). Berichtigen Sie die Zugangsdaten oder Einstellungen, und setzen Sie dann fort.",
  );
  expect(german("550: Mailbox full.")).toBe("550: Mailbox full.");
});

it("leaves what it does not know", () => {
  expect(german("Nobody knows this. Write an e-mail or an SMS.")).toBe(
    "Nobody knows this. Write an e-mail or an SMS.",
  );
  expect(german("This campaign is purple. It is a draft already.")).toBe(
    "This campaign is purple. It is a draft already.",
  );
});
