/** Of campaigns: writing, checking and looking them over. */
export const CAMPAIGNS: Record<string, string> = {
  "This is not an e-mail address such as offers@shop.example. Correct it, or leave it empty to use the business's.":
    "Das ist keine E-Mail-Adresse wie angebote@laden.example. Berichtigen Sie sie, oder lassen Sie sie leer, um die des Betriebs zu verwenden.",
  "Write the day as 2026-12-31.": "Schreiben Sie den Tag als 2026-12-31.",
  "This campaign is {STATUS} and can no longer be changed. Duplicate it and change the copy.":
    "Diese Kampagne ist {STATUS} und nicht mehr zu ändern. Duplizieren Sie sie, und ändern Sie die Kopie.",
  "This campaign is {STATUS} and its record is kept. Only drafts, and canceled campaigns that sent nothing, can be deleted.":
    "Diese Kampagne ist {STATUS}, und was sie gesendet hat, wird aufbewahrt. Nur Entwürfe und abgebrochene Kampagnen, die nichts gesendet haben, lassen sich löschen.",
  "This campaign is {STATUS}. {ADVICE}": "Diese Kampagne ist {STATUS}. {ADVICE}",
  "It is on its way already; watch its progress.":
    "Sie ist schon unterwegs; sehen Sie sich ihren Fortschritt an.",
  "Resume it to go on where it stopped.":
    "Setzen Sie sie fort, um dort weiterzumachen, wo sie anhielt.",
  "Duplicate it and send the copy.": "Duplizieren Sie sie, und senden Sie die Kopie.",
  "It is a draft already.": "Sie ist schon ein Entwurf.",
  "Only a campaign that waits for its time can become a draft again.":
    "Nur eine Kampagne, die auf ihre Zeit wartet, kann wieder zum Entwurf werden.",
  "Only a campaign that is queued or sending can be paused.":
    "Nur eine Kampagne in der Warteschlange oder im Versand lässt sich anhalten.",
  "Only a paused campaign can be resumed.": "Nur eine pausierte Kampagne lässt sich fortsetzen.",
  "Delete the draft instead.": "Löschen Sie stattdessen den Entwurf.",
  "It has ended already, so there is nothing left to cancel.":
    "Sie ist schon zu Ende, es gibt nichts mehr abzubrechen.",
  "Wait until it has completed, then retry what failed.":
    "Warten Sie, bis sie abgeschlossen ist, und versuchen Sie Fehlgeschlagenes dann noch einmal.",
  "Failed messages can be retried once a campaign has completed.":
    "Fehlgeschlagene Nachrichten lassen sich noch einmal versuchen, wenn eine Kampagne abgeschlossen ist.",
  "Its status does not allow this step.": "Ihr Status erlaubt diesen Schritt nicht.",
  "The e-mail would have {n} characters, and {n2} is the most. Make it shorter.":
    "Die E-Mail hätte {n} Zeichen, und {n2} sind das meiste. Kürzen Sie sie.",
  "Give the campaign a name.": "Geben Sie der Kampagne einen Namen.",
  '"ALL" is every customer: use it alone, or name rules without it.':
    "„Alle Kunden“ schließt jeden ein: Wählen Sie es allein, oder Regeln ohne es.",
  '"ALL" is every customer: use it alone, or name segments without it.':
    "„Alle Kunden“ schließt jeden ein: Wählen Sie es allein, oder Segmente ohne es.",
  "There is no topic {id}. Choose another.":
    "Das Thema {id} gibt es nicht. Wählen Sie ein anderes.",
  "There is no rule {id}. It may have been deleted: choose another.":
    "Die Regel {id} gibt es nicht, vielleicht wurde sie gelöscht. Wählen Sie eine andere.",
  "This text has {n} characters, of which an emoji is two or more. An SMS holds at most {n2}. Shorten it, or link to a page.":
    "Dieser Text hat {n} Zeichen; ein Emoji zählt als zwei oder mehr. Eine SMS fasst höchstens {n2}. Kürzen Sie ihn, oder verlinken Sie eine Seite.",
  "The campaign “{campaign}”{OTHERS} goes to this rule or leaves it out. Take it out there first.":
    "Die Kampagne „{campaign}“{OTHERS} richtet sich an diese Regel oder lässt sie weg. Nehmen Sie sie erst dort heraus.",
  "The campaign “{campaign}” is being sent to whom this rule finds. Wait until all of them are found, or save the change as another rule.":
    "Die Kampagne „{campaign}“ geht gerade an alle, die diese Regel findet. Warten Sie, bis alle gefunden sind, oder speichern Sie die Änderung als andere Regel.",
  "No customer carries the segment {segment}. Choose another, or tag customers with it first.":
    "Kein Kunde ist im Segment {segment}. Wählen Sie ein anderes, oder nehmen Sie erst Kunden darin auf.",
  "No customer carries the segments {segments}. Choose others, or tag customers with them first.":
    "Kein Kunde ist in den Segmenten {segments}. Wählen Sie andere, oder nehmen Sie erst Kunden darin auf.",
  "There is no campaign {id}. Choose the campaign to remind of, or 0.":
    "Die Kampagne {id} gibt es nicht. Wählen Sie die Kampagne, an die erinnert wird, oder keine.",
  "Name {n} to {n2} campaigns to compare, such as 3,7.":
    "Nennen Sie {n} bis {n2} Kampagnen zum Vergleichen.",
  "Give the template a name.": "Geben Sie der Vorlage einen Namen.",
  "Add a block. The last is the footer.":
    "Fügen Sie einen Block hinzu. Der letzte ist die Fußzeile.",
  "The last day must not be before the first.": "Der letzte Tag darf nicht vor dem ersten liegen.",
  "Use days before the year 9000.": "Verwenden Sie Tage vor dem Jahr 9000.",
  "Give both times, or none.": "Geben Sie beide Uhrzeiten an, oder keine.",
  "Choose two different times, or none for the whole day.":
    "Wählen Sie zwei verschiedene Uhrzeiten, oder keine für den ganzen Tag.",
  "There is no such place. Choose from the places in the settings, or add it there.":
    "Diesen Ort gibt es nicht. Wählen Sie einen der Orte aus den Einstellungen, oder fügen Sie ihn dort hinzu.",
  "The check stopped on an error of ours; the log has the cause.":
    "Die Prüfung brach wegen eines Fehlers bei uns ab; die Ursache steht im Protokoll.",
  "The SMS come to {n} parts, and the campaign's limit is {n2}. Shorten the text, choose fewer people, or raise the limit.":
    "Die SMS ergeben {n} Teile, und die Obergrenze der Kampagne ist {n2}. Kürzen Sie den Text, wählen Sie weniger Empfänger, oder erhöhen Sie die Grenze.",
  "{{ {name} }} is empty for everybody. Check how it is spelled, or take it out.":
    "{{ {name} }} ist bei allen leer. Prüfen Sie die Schreibweise, oder nehmen Sie es heraus.",
  "{{ {name} }} is empty for some. Give it a fallback: {{ {name2} | default('…', true) }}":
    "{{ {name} }} ist bei einigen leer. Geben Sie einen Ersatz an: {{ {name2} | default('…', true) }}",
  "Gmail shows the first 102 kB of an e-mail and hides the rest, the way to unsubscribe included. The largest has {n} kB: shorten the text, or link to images instead of pasting them.":
    "Gmail zeigt die ersten 102 kB einer E-Mail und verbirgt den Rest, auch den Weg zum Abmelden. Die größte hat {n} kB: Kürzen Sie den Text, oder verlinken Sie Bilder, statt sie einzufügen.",
  "Gmail shows the first 102 kB of an e-mail and hides the rest, the way to unsubscribe included. This one has {n} kB: take blocks or text away, or link to images instead of pasting them.":
    "Gmail zeigt die ersten 102 kB einer E-Mail und verbirgt den Rest, auch den Weg zum Abmelden. Diese hat {n} kB: Nehmen Sie Blöcke oder Text weg, oder verlinken Sie Bilder, statt sie einzufügen.",
  "Letters such as {letters} leave 70 characters to a part instead of 160. {ADVICE}":
    "Zeichen wie {letters} lassen einem Teil 70 Zeichen statt 160. {ADVICE}",
  "Let the campaign replace those that have a plain form, and pay for fewer parts.":
    "Lassen Sie die Kampagne die ersetzen, die eine einfache Form haben, und zahlen Sie für weniger Teile.",
  "They have no plain form: leave them out, or accept it where they come from names.":
    "Sie haben keine einfache Form: Lassen Sie sie weg, oder nehmen Sie es hin, wo sie aus Namen kommen.",
  "{SOME} cannot be written and will not be sent: {Why}":
    "{SOME} lassen sich nicht schreiben und werden nicht gesendet: {Why}",
  "Use a placeholder's name, such as first_name or customer.attributes.city.":
    "Verwenden Sie den Namen eines Platzhalters, zum Beispiel first_name oder customer.attributes.city.",
  "The footer is the last block, and there is one. Remove this one.":
    "Die Fußzeile ist der letzte Block, und es gibt nur eine. Entfernen Sie diese.",
  "The last block must be the footer, which tells who writes and how to unsubscribe. Add it at the end.":
    "Der letzte Block muss die Fußzeile sein: Sie sagt, wer schreibt und wie man sich abmeldet. Fügen Sie sie am Ende hinzu.",
  "A column holds neither columns nor the footer. Move it out.":
    "Eine Spalte enthält weder Spalten noch die Fußzeile. Verschieben Sie sie nach außen.",
  "The QR code is a picture. Use a block with the type COUPON.":
    "Der QR-Code ist ein Bild. Verwenden Sie den Gutschein-Block.",
  "Write an e-mail address such as ada@example.com.":
    "Schreiben Sie eine E-Mail-Adresse wie ada@example.com.",
  "Write a phone number such as +1 415 555 0123.":
    "Schreiben Sie eine Telefonnummer wie +49 30 5550123.",
  "Make the picture smaller: at most {n} kB.": "Verkleinern Sie das Bild: höchstens {n} kB.",
  "Use a PNG, JPEG, WebP or GIF picture.": "Verwenden Sie ein Bild als PNG, JPEG, WebP oder GIF.",
  "Use a picture of 1 to {n} pixels on each side.":
    "Verwenden Sie ein Bild von 1 bis {n} Pixeln an jeder Seite.",
  "There is no such picture.": "Dieses Bild gibt es nicht.",
  "There are {n} pictures. Delete one that no campaign needs first.":
    "Es gibt schon {n} Bilder. Löschen Sie erst eines, das keine Kampagne braucht.",
  "{n} campaigns that are not over, or templates of yours, show this picture. Take it out there first.":
    "{n} Kampagnen, die noch nicht vorbei sind, oder Ihre Vorlagen zeigen dieses Bild. Nehmen Sie es erst dort heraus.",
  "There are {n} templates. Delete one first.":
    "Es gibt schon {n} Vorlagen. Löschen Sie erst eine.",
  "The e-mail shows no coupon. Add the coupon block where it belongs.":
    "Die E-Mail zeigt keinen Gutschein. Fügen Sie den Gutschein-Block dort ein, wo er hingehört.",
  "This button leads nowhere. Give it a link, or remove it.":
    "Diese Schaltfläche führt nirgendwohin. Geben Sie ihr einen Link, oder entfernen Sie sie.",
  "No picture is chosen here, and none is sent. Choose one, or remove the block.":
    "Hier ist kein Bild gewählt, und es wird keines gesendet. Wählen Sie eines, oder entfernen Sie den Block.",
  "Write what this picture shows, for everybody whose mail program shows none. Without words it is decoration.":
    "Schreiben Sie, was dieses Bild zeigt, für alle, deren E-Mail-Programm keine Bilder zeigt. Ohne Worte ist es nur Schmuck.",
  "This link leads nowhere, and only its words are sent. Give it an address, or remove it.":
    "Dieser Link führt nirgendwohin, und nur seine Wörter werden gesendet. Geben Sie ihm eine Adresse, oder entfernen Sie ihn.",
  "The e-mail says that it is written in {Language}, and its dates are in {Language2}, your business's language. Choose the language that it is written in.":
    "In der E-Mail ist als Sprache {Language} angegeben, und Tage und Zeiten stehen darin auf {Language2}, in der Sprache Ihres Betriebs. Wählen Sie die Sprache, in der sie geschrieben ist.",
  '{PLACE}: the {WHAT} "{address}" {WHY}.': "{PLACE}: {WHAT} „{address}“ {WHY}.",
  '{PLACE} of the {WHERE}: "{tag}" looks like another system\'s placeholder and would be sent as it is. Write {{ first_name }}, or what it stands for.':
    "{PLACE} ({WHERE}): „{tag}“ sieht wie der Platzhalter eines anderen Systems aus und würde so gesendet, wie es dasteht. Schreiben Sie {{ first_name }}, oder wofür es steht.",
  "names no image": "nennt kein Bild",
  "leads nowhere": "führt nirgendwohin",
  "has no https: in front": "hat kein https: davor",
  "is an e-mail address. Write mailto: in front":
    "ist eine E-Mail-Adresse. Schreiben Sie mailto: davor",
  "is a phone number. Write tel: in front": "ist eine Telefonnummer. Schreiben Sie tel: davor",
  "is relative: an e-mail has no page that it could belong to. Write the whole address with https://":
    "ist unvollständig: Eine E-Mail hat keine Seite, zu der er gehören könnte. Schreiben Sie die ganze Adresse mit https://",
  "has no https:// in front, so mail programs do not open it":
    "hat kein https:// davor, darum öffnen E-Mail-Programme ihn nicht",
  "is a file of one computer. Upload it, and link to it with https://":
    "ist eine Datei auf einem einzelnen Computer. Laden Sie sie hoch, und verlinken Sie sie mit https://",
  "names an attachment that this e-mail does not have. Link to the image with https://":
    "nennt einen Anhang, den diese E-Mail nicht hat. Verlinken Sie das Bild mit https://",
  "is a script, and mail programs run none":
    "ist ein Skript, und E-Mail-Programme führen keines aus",
  "is an image inside of the text, which Gmail and others do not show. Link to it with https://":
    "ist ein Bild innerhalb des Textes, das Gmail und andere nicht zeigen. Verlinken Sie es mit https://",
  "is no page that mail programs open": "ist keine Seite, die E-Mail-Programme öffnen",
  "leads nowhere outside of your browser": "führt außerhalb Ihres Browsers nirgendwohin",
  "is of a kind that mail programs do not open":
    "ist von einer Art, die E-Mail-Programme nicht öffnen",
  "names no e-mail address behind mailto:": "nennt keine E-Mail-Adresse hinter mailto:",
  "names no phone number that can be called": "nennt keine Telefonnummer, die man anrufen kann",
  "lacks the // behind https:": "hat kein // hinter https:",
  "names no website": "nennt keine Website",
  "names no website that can exist": "nennt eine Website, die es nicht geben kann",
  "has a space in it, where many mail programs cut it off. Write %20 in its place":
    "enthält ein Leerzeichen, an dem viele E-Mail-Programme ihn abschneiden. Schreiben Sie stattdessen %20",
  "names a port that no server can have. Leave it out":
    "nennt einen Port, den kein Server haben kann. Lassen Sie ihn weg",
  "is an example's address, where no website can be. Write your own":
    "ist die Adresse eines Beispiels, an der keine Website sein kann. Schreiben Sie Ihre eigene",
  "is reached from your own network or computer only":
    "ist nur aus Ihrem eigenen Netz oder von Ihrem Computer erreichbar",
  "Write the e-mail, or remove its subject.":
    "Schreiben Sie die E-Mail, oder entfernen Sie ihren Betreff.",
  "Give the e-mail a subject.": "Geben Sie der E-Mail einen Betreff.",
  "Write an e-mail or an SMS.": "Schreiben Sie eine E-Mail oder eine SMS.",
  "A rule that this campaign names was deleted. Take it out of the audience.":
    "Eine Regel, die diese Kampagne nennt, wurde gelöscht. Nehmen Sie sie aus den Empfängern heraus.",
  "Choose whom the campaign is for.": "Wählen Sie, für wen die Kampagne ist.",
  "Nobody carries {segments} any more.": "Niemand ist mehr in {segments}.",
  "Customers who never agreed to SMS get none of this campaign.":
    "Kunden, die SMS nie zugestimmt haben, bekommen keine von dieser Kampagne.",
  "Nobody in this audience can be reached over the campaign's channels. Choose other segments, or write the missing message.":
    "Von diesen Empfängern ist niemand über die Kanäle der Kampagne erreichbar. Wählen Sie andere Segmente, oder schreiben Sie die fehlende Nachricht.",
  "The coupons' last day is over before the campaign goes out. Choose a later one, or send earlier.":
    "Der letzte Tag der Gutscheine ist vorbei, bevor die Kampagne gesendet wird. Wählen Sie einen späteren, oder senden Sie früher.",
  "The coupons' last day is over. Choose a later one.":
    "Der letzte Tag der Gutscheine ist vorbei. Wählen Sie einen späteren.",
  'No offer is written. Messages and coupons show the campaign\'s name instead: "{campaign}".':
    "Kein Angebot ist geschrieben. Nachrichten und Gutscheine zeigen stattdessen den Namen der Kampagne: „{campaign}“.",
  "The SMS does not lead to the coupon. Add {{ short_url }} where its link belongs.":
    "Die SMS führt nicht zum Gutschein. Fügen Sie {{ short_url }} dort ein, wo der Link hingehört.",
  "{name} is empty for {n} customers. Say what stands there instead.":
    "{name} ist bei {n} Kunden leer. Geben Sie an, was stattdessen dort steht.",
  "{name} is empty for {n} customers. Give it a fallback: {{ {name2} | default('…', true) }}":
    "{name} ist bei {n} Kunden leer. Geben Sie einen Ersatz an: {{ {name2} | default('…', true) }}",
  "The e-mail shows no QR code. Add {{ qr_code }} where it belongs.":
    "Die E-Mail zeigt keinen QR-Code. Fügen Sie {{ qr_code }} dort ein, wo er hingehört.",
  "A letter that plain SMS do not have makes each part 70 characters instead of 160.":
    "Ein Zeichen, das einfache SMS nicht haben, macht jeden Teil 70 Zeichen lang statt 160.",
  "The SMS is sent, and billed, as {n} parts.":
    "Die SMS wird in {n} Teilen gesendet und berechnet.",
  "Choose your business's time zone in the settings. It is still UTC: coupons would end, and SMS wait for the morning, by a clock that is not yours.":
    "Wählen Sie in den Einstellungen die Zeitzone Ihres Betriebs. Noch ist es UTC: Gutscheine würden nach einer fremden Uhr enden, und SMS nach ihr auf den Morgen warten.",
  "Set the e-mail address that campaigns come from, in the settings.":
    "Tragen Sie in den Einstellungen die E-Mail-Adresse ein, von der Kampagnen kommen.",
  "Add your postal address in the settings: the law asks for it in marketing e-mail.":
    "Tragen Sie in den Einstellungen Ihre Postanschrift ein: Das Gesetz verlangt sie in Werbe-E-Mails.",
  "This campaign comes from {address}, a domain that is not your business's usual one. Check that your e-mail provider may send for it, and that its SPF, DKIM and DMARC records are there.":
    "Diese Kampagne kommt von {address}, einer anderen Domain als der gewohnten Ihres Betriebs. Prüfen Sie, ob Ihr E-Mail-Anbieter für sie senden darf und ihre SPF-, DKIM- und DMARC-Einträge da sind.",
  'Line {n}, column {n2}: there is no variable "{name}". {ADVICE}':
    "Zeile {n}, Spalte {n2}: Eine Variable „{name}“ gibt es nicht. {ADVICE}",
  "A column of your own is written customer.attributes.name_of_the_column.":
    "Eine eigene Spalte schreibt man customer.attributes.name_der_spalte.",
  "Did you mean {{ {name} }}?": "Meinten Sie {{ {name} }}?",
  "Choose a time between now and a year from now, or leave it out to send now.":
    "Wählen Sie eine Zeit zwischen jetzt und heute in einem Jahr, oder lassen Sie sie weg, um jetzt zu senden.",
  "There is no saved rule {id} any more. Leave it out, or choose another.":
    "Die Regel {id} gibt es nicht mehr. Lassen Sie sie weg, oder wählen Sie eine andere.",
};
