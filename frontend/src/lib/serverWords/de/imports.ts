/** Of files that are imported, their rows and cells. */
export const IMPORTS: Record<string, string> = {
  "The column “{column}” may say who agreed to messages and who did not. {WHY}: say what the words mean (consentWords), or what the column fills (mapping), such as optOut, or attribute if it is about something else.":
    "Die Spalte „{column}“ sagt vielleicht, wer Nachrichten zugestimmt hat und wer nicht. {WHY}: Geben Sie an, was die Wörter bedeuten, oder was die Spalte füllt, zum Beispiel die Abmeldung, oder ein eigenes Feld, falls es um etwas anderes geht.",
  "Its name can be read in two ways": "Ihr Name lässt sich auf zwei Arten lesen",
  "It is not sure what “{words}”{MORE} mean there":
    "Es ist nicht sicher, was „{words}“{MORE} dort bedeutet",
  " and more": " und Weiteres",
  'Choose a CSV file and send it as the form field "file".': "Wählen Sie eine CSV-Datei.",
  "The file is larger than 50 MB. Split it and import the parts one after the other.":
    "Die Datei ist größer als 50 MB. Teilen Sie sie, und importieren Sie die Teile nacheinander.",
  "The file is larger than 20 MB. Split it, and import the parts.":
    "Die Datei ist größer als 20 MB. Teilen Sie sie, und importieren Sie die Teile.",
  "{n} imports are waiting. Try again when some of them are done.":
    "{n} Importe warten schon. Versuchen Sie es noch einmal, wenn einige davon fertig sind.",
  "Use a two-letter country code such as US or DE.":
    "Verwenden Sie einen Ländercode aus zwei Buchstaben wie DE oder AT.",
  "Say how these customers agreed, such as “sign-up form at the counter”.":
    "Geben Sie an, wie diese Kunden zugestimmt haben, zum Beispiel „Anmeldeformular an der Theke“.",
  "This import has been started or dropped. Upload the file again to import it again.":
    "Dieser Import wurde gestartet oder verworfen. Laden Sie die Datei noch einmal hoch, um sie noch einmal zu importieren.",
  "This import was started. Take it back instead.":
    "Dieser Import wurde gestartet. Nehmen Sie ihn stattdessen zurück.",
  "Only an import that was completed in the last 30 days can be taken back.":
    "Nur ein Import, der in den letzten 30 Tagen abgeschlossen wurde, lässt sich zurücknehmen.",
  "The row could not be stored. Import it again; if that fails, check its values.":
    "Die Zeile ließ sich nicht speichern. Importieren Sie sie noch einmal; scheitert das, prüfen Sie ihre Werte.",
  "The import stopped on an error of ours; the log has the cause. Rows read so far are kept. Import the file again to go on.":
    "Der Import brach wegen eines Fehlers bei uns ab; die Ursache steht im Protokoll. Bisher gelesene Zeilen bleiben. Importieren Sie die Datei noch einmal, um weiterzumachen.",
  "More than {n} rows were rejected. Look at their reasons, correct the file or the mapping, and import it again.":
    "Mehr als {n} Zeilen wurden abgelehnt. Sehen Sie sich die Gründe an, berichtigen Sie die Datei oder die Zuordnung, und importieren Sie sie noch einmal.",
  "The file has {n} columns with a name. Import at most {n2}.":
    "Die Datei hat {n} Spalten mit einem Namen. Importieren Sie höchstens {n2}.",
  "The line with the columns' names holds an e-mail address. Add a line with the columns' names on top, or say which line has them (headerLine).":
    "Die Zeile mit den Spaltennamen enthält eine E-Mail-Adresse. Fügen Sie oben eine Zeile mit den Spaltennamen hinzu, oder geben Sie an, welche Zeile sie enthält.",
  "The file has no column “{column}”.": "Die Datei hat keine Spalte „{column}“.",
  "No column holds an e-mail address or a phone number. Name one “Email” or “Phone”, or choose it in the mapping. The columns are: {columns}.":
    "Keine Spalte enthält eine E-Mail-Adresse oder Telefonnummer. Nennen Sie eine „E-Mail“ oder „Telefon“, oder wählen Sie sie in der Zuordnung. Die Spalten sind: {columns}.",
  "A column cannot fill “{field}”. Use one of: {fields}.":
    "Eine Spalte kann „{field}“ nicht füllen. Verwenden Sie eines davon: {fields}.",
  "Another customer has this external ID, so it stays with them.":
    "Ein anderer Kunde hat diese externe ID, darum bleibt sie bei ihm.",
  "Another customer with another e-mail address has this phone number, so it stays with them.":
    "Ein anderer Kunde mit einer anderen E-Mail-Adresse hat diese Telefonnummer, darum bleibt sie bei ihm.",
  "The file is empty. Export it again and check that it has rows.":
    "Die Datei ist leer. Exportieren Sie sie noch einmal, und prüfen Sie, ob sie Zeilen hat.",
  "The file has only empty lines. Export it again and check that it has rows.":
    "Die Datei hat nur leere Zeilen. Exportieren Sie sie noch einmal, und prüfen Sie, ob sie Zeilen hat.",
  "Use 1 to {n}.": "Verwenden Sie 1 bis {n}.",
  "The first line, with the columns' names, cannot be read. {WHY}":
    "Die erste Zeile, mit den Spaltennamen, lässt sich nicht lesen. {WHY}",
  'Its quotes (") do not pair up.': 'Ihre Anführungszeichen (") gehen nicht auf.',
  "This is {KIND}, not a CSV file. Save or export your list as CSV and choose that file.":
    "Das ist {KIND}, keine CSV-Datei. Speichern oder exportieren Sie Ihre Liste als CSV, und wählen Sie jene Datei.",
  "The row is longer than {n} characters.": "Die Zeile ist länger als {n} Zeichen.",
  'A quote (") opens in this row and is not closed.':
    'Ein Anführungszeichen (") wird in dieser Zeile geöffnet und nicht geschlossen.',
  "Write it as 2024-05-31 or 2024-05-31T18:30:00+02:00, and not in the future.":
    "Schreiben Sie sie als 2024-05-31 oder 2024-05-31T18:30:00+02:00, und nicht in der Zukunft.",
  "This is not a time of consent. {ADVICE}": "Das ist keine Zeit einer Einwilligung. {ADVICE}",
  "Only the address and its “no” were taken from it.":
    "Nur die Adresse und ihr „Nein“ wurden daraus übernommen.",
  "This says neither yes nor no.": "Das sagt weder Ja noch Nein.",
  "The row has neither an e-mail address nor a phone number of its own.":
    "Die Zeile hat weder eine eigene E-Mail-Adresse noch eine eigene Telefonnummer.",
  "It says no: correct it soon, so that nobody writes to this person.":
    "Sie sagt Nein: Berichtigen Sie sie bald, damit niemand dieser Person schreibt.",
  "This number stands beside several e-mail addresses in the file, so it is kept with none of them.":
    "Diese Nummer steht in der Datei neben mehreren E-Mail-Adressen, darum wird sie bei keiner behalten.",
  "This is longer than {n} characters.": "Das ist länger als {n} Zeichen.",
  "This is not a language such as en or pt-BR.": "Das ist keine Sprache wie de oder pt-BR.",
  "The row has more than {n} segments; the first of them are taken.":
    "Die Zeile hat mehr als {n} Segmente; die ersten davon werden übernommen.",
  "The row holds a NUL character: the file is damaged here.":
    "Die Zeile enthält ein NUL-Zeichen: Hier ist die Datei beschädigt.",
  "The row holds bytes that are not {encoding}.":
    "Die Zeile enthält Bytes, die nicht {encoding} sind.",
  'The quotes (") in this row do not pair up.':
    'Die Anführungszeichen (") in dieser Zeile gehen nicht auf.',
  "This is the line with the columns' names again.":
    "Das ist noch einmal die Zeile mit den Spaltennamen.",
  "The row has {n} columns, the header has {n2}.":
    "Die Zeile hat {n} Spalten, die Kopfzeile hat {n2}.",
  "This row is not in {encoding} as the rest of the file; it was read as {encoding2}. Check its letters.":
    "Diese Zeile ist nicht in {encoding} wie der Rest der Datei; sie wurde als {encoding2} gelesen. Prüfen Sie ihre Buchstaben.",
  "No column holds addresses. Name one of them “Email”, “Phone” or “Address”.":
    "Keine Spalte enthält Adressen. Nennen Sie eine „E-Mail“, „Telefon“ oder „Adresse“.",
  "The file has more than {n} rows. Split it, and import the parts.":
    "Die Datei hat mehr als {n} Zeilen. Teilen Sie sie, und importieren Sie die Teile.",
  "The row has no e-mail address or phone number that can be read.":
    "Die Zeile hat keine E-Mail-Adresse oder Telefonnummer, die sich lesen lässt.",

  "This is too long for an e-mail address.": "Das ist zu lang für eine E-Mail-Adresse.",
  "Only {address} could be read; the rest is no e-mail address.":
    "Nur {address} ließ sich lesen; der Rest ist keine E-Mail-Adresse.",
  "The cell holds more than one e-mail address; the first is used.":
    "Die Zelle enthält mehr als eine E-Mail-Adresse; die erste wird verwendet.",
  "This is not an e-mail address: it has no “@”.":
    "Das ist keine E-Mail-Adresse: Sie hat kein „@“.",
  "This is not an e-mail address: it holds a space.":
    "Das ist keine E-Mail-Adresse: Sie enthält ein Leerzeichen.",
  "Write the domain of this e-mail address in its “xn--” form: “ß” can be read in two ways.":
    "Schreiben Sie die Domain dieser E-Mail-Adresse in der Form „xn--“: „ß“ lässt sich auf zwei Arten lesen.",
  "Mail servers do not take letters such as “é” in front of the “@”.":
    "Mailserver nehmen Buchstaben wie „é“ vor dem „@“ nicht an.",
  "This is not an e-mail address such as ada@example.com.":
    "Das ist keine E-Mail-Adresse wie ada@example.com.",
  "This is too long for a phone number.": "Das ist zu lang für eine Telefonnummer.",
  "The spreadsheet has rounded this number, and its last digits are lost. Format the column as text in the original list, and export it again.":
    "Die Tabelle hat diese Nummer gerundet, und die letzten Ziffern sind verloren. Formatieren Sie die Spalte in der ursprünglichen Liste als Text, und exportieren Sie sie noch einmal.",
  "Only {number} could be read; the rest is no phone number.":
    "Nur {number} ließ sich lesen; der Rest ist keine Telefonnummer.",
  "The cell holds more than one phone number; {number} is used.":
    "Die Zelle enthält mehr als eine Telefonnummer; {number} wird verwendet.",
  "The number {number} is used; “{rest}” behind it is left out.":
    "Die Nummer {number} wird verwendet; „{rest}“ dahinter wird weggelassen.",
  "A letter stands inside this phone number.": "In dieser Telefonnummer steht ein Buchstabe.",
  "This is one digit again and again, not a phone number.":
    "Das ist immer wieder dieselbe Ziffer, keine Telefonnummer.",
  "This is not a phone number in {country}. Write it with its country code, such as +1….":
    "Das ist keine Telefonnummer in {country}. Schreiben Sie sie mit der Landesvorwahl, zum Beispiel +49….",
  "This is not a phone number. Write it with its country code, like +15550100.":
    "Das ist keine Telefonnummer. Schreiben Sie sie mit der Landesvorwahl, zum Beispiel +49305550123.",
  "“{zone}” stands for more than one time zone. Write it as Europe/Berlin.":
    "„{zone}“ steht für mehr als eine Zeitzone. Schreiben Sie sie als Europe/Berlin.",
  "This is an offset, wrong for half of the year. Write the zone as Europe/Berlin.":
    "Das ist ein Abstand zu UTC, der das halbe Jahr nicht stimmt. Schreiben Sie die Zone als Europe/Berlin.",
  "This is not a time zone such as Europe/Berlin.": "Das ist keine Zeitzone wie Europe/Berlin.",
};
