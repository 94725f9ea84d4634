/** Of customers, what they agreed to, segments and sign-up pages. */
export const CUSTOMERS: Record<string, string> = {
  "Search for at most {n} characters.": "Suchen Sie nach höchstens {n} Zeichen.",
  "This person asked not to be written to. If they asked to be written to again since, say so with theyAsked=true.":
    "Diese Person bat darum, nicht angeschrieben zu werden. Hat sie seither darum gebeten, wieder Post zu erhalten, geben Sie das an.",
  'Write an e-mail address for "email", a phone number for "sms".':
    "Schreiben Sie eine E-Mail-Adresse für E-Mails, eine Telefonnummer für SMS.",
  "Name existing topics only.": "Nennen Sie nur Themen, die es gibt.",
  "This customer left “{topic}” themselves. They can come back with the preferences link in any earlier message.":
    "Dieser Kunde hat „{topic}“ selbst verlassen. Zurückkommen kann er über den Link zu seinen Einstellungen in jeder früheren Nachricht.",
  "Give the topic a name, such as Offers.":
    "Geben Sie dem Thema einen Namen, zum Beispiel Angebote.",
  "There are {n} topics. Delete one first: nobody reads a longer list.":
    "Es gibt schon {n} Themen. Löschen Sie erst eines: Eine längere Liste liest niemand.",
  "A topic needs a name.": "Ein Thema braucht einen Namen.",
  "{n} campaigns that are not over are about this topic. Give them another topic first.":
    "{n} Kampagnen, die noch nicht vorbei sind, gehören zu diesem Thema. Geben Sie ihnen erst ein anderes.",
  "There is a topic of this name. Choose another name.":
    "Ein Thema mit diesem Namen gibt es schon. Wählen Sie einen anderen.",
  "Name a campaign, a customer or both.": "Nennen Sie eine Kampagne, einen Kunden oder beides.",
  "Choose the new last day, today or later.":
    "Wählen Sie den neuen letzten Tag, heute oder später.",
  "The certificates for Apple's wallet are not valid today: coupon pages do not offer it. Renew {file} and {file2}, and start again.":
    "Die Zertifikate für Apples Wallet gelten heute nicht: Gutscheinseiten bieten sie nicht an. Erneuern Sie {file} und {file2}, und starten Sie neu.",
  "The certificates for Apple's wallet end at {at}: coupon pages do not offer it from then on. Renew {file} and {file2}, and start again.":
    "Die Zertifikate für Apples Wallet enden am {at}: Von da an bieten Gutscheinseiten sie nicht an. Erneuern Sie {file} und {file2}, und starten Sie neu.",
  "Use a day such as 2027-03-31.": "Verwenden Sie einen Tag wie 2027-03-31.",
  "Another customer has this e-mail address, phone number or external ID. Edit that one instead.":
    "Ein anderer Kunde hat diese E-Mail-Adresse, Telefonnummer oder externe ID. Ändern Sie stattdessen jenen.",
  "This customer has opted out. They can subscribe again with the link in any earlier message; if they asked you to, take the address off the suppression list first.":
    "Dieser Kunde hat sich abgemeldet. Wieder anmelden kann er sich über den Link in jeder früheren Nachricht; hat er Sie darum gebeten, nehmen Sie die Adresse erst von der Sperrliste.",
  "An external ID is one line of at most {n} characters.":
    "Eine externe ID ist eine Zeile von höchstens {n} Zeichen.",
  "Give an e-mail address, a phone number, or both.":
    "Geben Sie eine E-Mail-Adresse an, eine Telefonnummer, oder beides.",
  "Write a phone number of {country}, or one with its country code, such as +1….":
    "Schreiben Sie eine Telefonnummer aus {country}, oder eine mit Landesvorwahl, zum Beispiel +49….",
  "Use at most {n} segments.": "Verwenden Sie höchstens {n} Segmente.",
  "“all” stands for every customer and cannot be a segment. Choose another name.":
    "„all“ steht für alle Kunden und kann kein Segment sein. Wählen Sie einen anderen Namen.",
  "The segment “{segment}” is not a name. Use letters, digits, spaces, - and _, at most {n} characters.":
    "Das Segment „{segment}“ ist kein Name. Verwenden Sie Buchstaben, Ziffern, Leerzeichen, - und _, höchstens {n} Zeichen.",
  "A change can be taken back once, for seven days. Make the opposite change instead.":
    "Eine Änderung lässt sich einmal zurücknehmen, sieben Tage lang. Nehmen Sie stattdessen die umgekehrte Änderung vor.",
  "Wait until the change is done, then try again.":
    "Warten Sie, bis die Änderung fertig ist, und versuchen Sie es dann noch einmal.",
  "Name at least one segment to add or remove.":
    "Nennen Sie mindestens ein Segment zum Hinzufügen oder Entfernen.",
  "{n} changes are under way. Try again when some of them are done.":
    "{n} Änderungen sind unterwegs. Versuchen Sie es noch einmal, wenn einige davon fertig sind.",
  "Nobody fits any more. Look at the list again.":
    "Es passt niemand mehr. Sehen Sie sich die Liste noch einmal an.",
  "Other customers fit now than when they were counted: it would be {n}. Look at the count, then do it again.":
    "Jetzt passen andere Kunden, als gezählt wurden: Es wären {n}. Sehen Sie sich die Zahl an, und tun Sie es dann noch einmal.",
  "Type the customer's phone number as it is shown, to confirm.":
    "Tippen Sie zur Bestätigung die Telefonnummer des Kunden, wie sie angezeigt wird.",
  "Type the customer's e-mail address, to confirm.":
    "Tippen Sie zur Bestätigung die E-Mail-Adresse des Kunden.",
  'Choose either "ALL" or segments, not both.':
    "Wählen Sie entweder alle Kunden oder Segmente, nicht beides.",
  'Choose segments, rules, or "ALL" for everybody.':
    "Wählen Sie Segmente, Regeln oder alle Kunden.",
  "Nobody carries the segment “{segment}”.": "Niemand ist im Segment „{segment}“.",
  "A rule has at most {n} conditions, and this one has {n2}. Take some out, or make two rules of it.":
    "Eine Regel hat höchstens {n} Bedingungen, und diese hat {n2}. Nehmen Sie einige heraus, oder machen Sie zwei Regeln daraus.",
  "Not not is the condition itself. Take both away.":
    "Nicht nicht ist die Bedingung selbst. Nehmen Sie beides weg.",
  "Groups stand in each other at most {n} deep.": "Gruppen stehen höchstens {n} tief ineinander.",
  "Say which campaign they got, or within how many days.":
    "Geben Sie an, welche Kampagne sie erhielten oder innerhalb wie vieler Tage.",
  "Say what the column is compared with.": "Geben Sie an, womit die Spalte verglichen wird.",
  "Leave the value out: the column alone decides.":
    "Lassen Sie den Wert weg: Die Spalte allein entscheidet.",
  "Say which month: 1 to 12.": "Geben Sie an, welcher Monat: 1 bis 12.",
  "An anniversary comes every year. Use at most 366 days.":
    "Ein Jahrestag kommt jedes Jahr. Verwenden Sie höchstens 366 Tage.",
  "Say how many days.": "Geben Sie an, wie viele Tage.",
  "Give {LOW}, {HIGH} or both.": "Geben Sie {LOW}, {HIGH} oder beides an.",
  "This is below {LOW}. Turn them round.": "Das ist niedriger als {LOW}. Vertauschen Sie beide.",
  atLeast: "mindestens",
  atMost: "höchstens",
  atLeastMinor: "mindestens",
  atMostMinor: "höchstens",
  from: "von",
  until: "bis",
  "Use a number up to a thousand billions, with at most {n} decimals.":
    "Verwenden Sie eine Zahl bis zu einer Billion, mit höchstens {n} Nachkommastellen.",
  "Counting took too long. Try again in a moment, or make the rule simpler. It can be saved without a count.":
    "Das Zählen dauerte zu lange. Versuchen Sie es gleich noch einmal, oder vereinfachen Sie die Regel. Speichern lässt sie sich auch ungezählt.",
  "Give the segment a name, such as Lost regulars.":
    "Geben Sie dem Segment einen Namen, zum Beispiel Verlorene Stammgäste.",
  "There are {n} rules. Delete one first.": "Es gibt schon {n} Regeln. Löschen Sie erst eine.",
  "Another rule has this name. Choose another name, or change that one.":
    "Eine andere Regel hat diesen Namen. Wählen Sie einen anderen, oder ändern Sie jene.",
  "Use letters a to z, digits and hyphens, at most 60.":
    "Verwenden Sie Buchstaben von a bis z, Ziffern und Bindestriche, höchstens 60.",
  "Give the page a name, such as Counter.": "Geben Sie der Seite einen Namen, zum Beispiel Theke.",
  "There are {n} sign-up pages. Delete one that you no longer need first.":
    "Es gibt schon {n} Anmeldeseiten. Löschen Sie erst eine, die Sie nicht mehr brauchen.",
  "Ask for the e-mail address, the phone number, or both.":
    "Fragen Sie nach der E-Mail-Adresse, der Telefonnummer oder beidem.",
  "There is no such campaign, or it was canceled. Choose another one.":
    "Diese Kampagne gibt es nicht, oder sie wurde abgebrochen. Wählen Sie eine andere.",
  "Another question fills this column already. Choose another one.":
    "Eine andere Frage füllt diese Spalte schon. Wählen Sie eine andere.",
  "Give at least two choices, each another one.":
    "Geben Sie mindestens zwei Antworten vor, jede eine andere.",
  "Another sign-up page has this address. Choose another one.":
    "Eine andere Anmeldeseite hat diese Adresse. Wählen Sie eine andere.",
};
