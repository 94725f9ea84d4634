/** Of fields and requests of any kind, the counter and webhooks. */
export const FORMS: Record<string, string> = {
  "Use the two letters of a country, such as US.":
    "Verwenden Sie die zwei Buchstaben eines Landes, zum Beispiel DE.",
  "Use a currency's three letters, such as EUR.":
    "Verwenden Sie die drei Buchstaben einer Währung, zum Beispiel EUR.",
  "Write something here.": "Schreiben Sie hier etwas.",
  "Use a color such as #0b7285.": "Verwenden Sie eine Farbe wie #0b7285.",
  "Use a language tag such as en or pt-BR, or leave it empty.":
    "Verwenden Sie ein Sprachkürzel wie de oder pt-BR, oder lassen Sie es leer.",
  "Keep this to one line of plain text.": "Schreiben Sie hier nur eine Zeile einfachen Text.",
  "Choose a picture of the library, or use an address that begins with https:// and has at most 2,000 characters.":
    "Wählen Sie ein Bild aus der Bibliothek, oder verwenden Sie eine Adresse, die mit https:// beginnt und höchstens 2.000 Zeichen hat.",
  "Use 4 to 8 digits.": "Verwenden Sie 4 bis 8 Ziffern.",
  "Use a time such as 21:00.": "Verwenden Sie eine Uhrzeit wie 21:00.",
  "Use a time zone such as Europe/Berlin.": "Verwenden Sie eine Zeitzone wie Europe/Berlin.",
  "Use the address of a web page, such as https://shop.example/menu, of at most 2,000 characters.":
    "Verwenden Sie die Adresse einer Webseite, zum Beispiel https://laden.example/karte, mit höchstens 2.000 Zeichen.",
  "Use the tag of a language, such as en or pt-BR. Messages are written in: {languages}.":
    "Verwenden Sie das Kürzel einer Sprache, zum Beispiel de oder pt-BR. Nachrichten werden geschrieben in: {languages}.",
  "Send at most {n} MB in one request.": "Senden Sie höchstens {n} MB auf einmal.",
  "Remove the characters that are not text (U+0000, or half of a pair).":
    "Entfernen Sie die Zeichen, die kein Text sind (U+0000, oder die Hälfte eines Paares).",
  "This is needed. Give it a value.": "Diese Angabe wird gebraucht.",
  "Use one of {values}.": "Verwenden Sie eines davon: {values}.",
  "Use one of: {values}.": "Verwenden Sie eines davon: {values}.",
  "Use {n} or more.": "Verwenden Sie {n} oder mehr.",
  "Use at most {n}.": "Verwenden Sie höchstens {n}.",
  "Use {n} to {n2}.": "Verwenden Sie {n} bis {n2}.",
  "Use at most {n} {UNIT}.": "Verwenden Sie höchstens {n} {UNIT}.",
  "Use {n} to {n2} {UNIT}.": "Verwenden Sie {n} bis {n2} {UNIT}.",
  "Use at most {n} characters.": "Verwenden Sie höchstens {n} Zeichen.",
  "Use a time with its offset, such as 2026-12-24T18:30:00Z.":
    "Verwenden Sie eine Zeit mit ihrem Abstand zu UTC, zum Beispiel 2026-12-24T18:30:00Z.",
  "Use a day such as 2026-12-24.": "Verwenden Sie einen Tag wie 2026-12-24.",
  "There is no {WHAT} {id}. It may have been deleted: look at the list again.":
    "Es gibt {WHAT} {id} nicht. Vielleicht wurde gelöscht, was Sie suchen: Sehen Sie in der Liste nach.",
  'Correct the {n} fields named in "errors".': "Berichtigen Sie die {n} genannten Felder.",
  "Somebody else changed this meanwhile. Load it again, look at what is new, and make your change once more.":
    "Jemand anderes hat dies inzwischen geändert. Laden Sie es neu, sehen Sie sich an, was neu ist, und nehmen Sie Ihre Änderung noch einmal vor.",
  "The first request with this Idempotency-Key has not finished. Repeat it in a moment. If this lasts, check whether it took effect before you use a new key.":
    "Die erste Anfrage ist noch nicht fertig. Wiederholen Sie sie gleich. Dauert das an, prüfen Sie, ob sie gewirkt hat, bevor Sie es neu versuchen.",
  "The body broke off or is larger than allowed.":
    "Die Anfrage brach ab oder ist größer als erlaubt.",
  "The request is larger than allowed.": "Die Anfrage ist größer als erlaubt.",
  "Something went wrong on our side. Try again; the log has the cause.":
    "Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; die Ursache steht im Protokoll.",
  "There is nothing at this address. The contract is in openapi.yaml.":
    "Unter dieser Adresse gibt es nichts.",
  "The request could not be understood. See openapi.yaml for its form.":
    "Die Anfrage war nicht zu verstehen.",
  "Other files are being downloaded. Try again in a minute.":
    "Gerade werden andere Dateien heruntergeladen. Versuchen Sie es in einer Minute noch einmal.",

  "Search for {n} to {n2} characters.": "Suchen Sie nach {n} bis {n2} Zeichen.",
  "Search for a name, or for at least the last {n} digits of a phone number.":
    "Suchen Sie nach einem Namen, oder nach mindestens den letzten {n} Ziffern einer Telefonnummer.",
  "Search for a name or for a phone number, not for both at once.":
    "Suchen Sie nach einem Namen oder nach einer Telefonnummer, nicht nach beidem zugleich.",
  "Too many codes that do not exist. Try again in {n} seconds.":
    "Zu viele Codes, die es nicht gibt. Versuchen Sie es in {n} Sekunden noch einmal.",
  "This attempt redeemed nothing, so there is nothing to undo.":
    "Dieser Versuch hat nichts eingelöst, es gibt also nichts rückgängig zu machen.",
  "Staff undo their own redemptions for {n} minutes. Ask an owner or a marketer to undo this one on the campaign's Redemptions page.":
    "Personal macht eigene Einlösungen {n} Minuten lang rückgängig. Bitten Sie Inhaber oder Marketing, diese auf der Seite Einlösungen der Kampagne rückgängig zu machen.",
  "This redemption was undone before.": "Diese Einlösung wurde schon rückgängig gemacht.",
  "There is no such coupon. Check the code, or scan the QR code again.":
    "Diesen Gutschein gibt es nicht. Prüfen Sie den Code, oder scannen Sie den QR-Code noch einmal.",
  "This coupon has expired.": "Dieser Gutschein ist abgelaufen.",
  "This coupon was withdrawn and is no longer valid.":
    "Dieser Gutschein wurde zurückgezogen und gilt nicht mehr.",
  "Everything this campaign had to give away is gone.":
    "Alles, was es bei dieser Kampagne gab, ist vergeben.",
  "This coupon was used before.": "Dieser Gutschein wurde schon eingelöst.",
  "The offer was used before, with the coupon of another message.":
    "Das Angebot wurde schon genutzt, mit dem Gutschein einer anderen Nachricht.",
  "This coupon is not valid yet. {terms}": "Dieser Gutschein ist noch nicht gültig. {terms}",
  "This coupon is not valid at this time. {terms}":
    "Dieser Gutschein ist um diese Zeit nicht gültig. {terms}",
  "This coupon is not valid at this place. {terms}":
    "Dieser Gutschein ist an diesem Ort nicht gültig. {terms}",

  "There is no such event. Use some of {events}.":
    "Dieses Ereignis gibt es nicht. Verwenden Sie einige von {events}.",
  "Write the whole address, such as https://shop.example/hooks.":
    "Schreiben Sie die ganze Adresse, zum Beispiel https://laden.example/hooks.",
  "Use an address that begins with https://.":
    "Verwenden Sie eine Adresse, die mit https:// beginnt.",
  "Write the whole address, such as https://shop.example/hooks; names in other letters in ASCII (xn--…).":
    "Schreiben Sie die ganze Adresse, zum Beispiel https://laden.example/hooks; Namen in anderen Buchstaben in ASCII (xn--…).",
  "Leave name, password and # out: calls are signed instead.":
    "Lassen Sie Name, Passwort und # weg: Aufrufe werden stattdessen signiert.",
  "This address is not of the internet. Use one that others reach as well.":
    "Diese Adresse gehört nicht zum Internet. Verwenden Sie eine, die auch andere erreichen.",
  "Give the address that is to be told.": "Geben Sie die Adresse an, der berichtet wird.",
  "Choose what it is told about.": "Wählen Sie, wovon ihr berichtet wird.",
  "There are {n} webhooks. Delete one that you no longer need first.":
    "Es gibt schon {n} Webhooks. Löschen Sie erst einen, den Sie nicht mehr brauchen.",
  "This webhook is switched off. Switch it on first.":
    "Dieser Webhook ist ausgeschaltet. Schalten Sie ihn erst ein.",
};
