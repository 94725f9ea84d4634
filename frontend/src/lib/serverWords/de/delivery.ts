/** Of sending, of the providers, and of the domain that e-mail comes from. */
export const DELIVERY: Record<string, string> = {
  "Could not look up. Is this machine online, and may it ask a name server? Try again later.":
    "Ließ sich nicht nachschlagen. Ist dieser Rechner online, und darf er einen Nameserver fragen? Versuchen Sie es später noch einmal.",
  "There are several; a domain may have one. Merge them.":
    "Es gibt mehrere; eine Domain darf einen haben. Fügen Sie sie zusammen.",
  "It lets anybody send for this domain. End it with ~all.":
    "Er lässt jeden für diese Domain senden. Beenden Sie ihn mit ~all.",
  "SendGrid is not in it. Add {record} before its end, unless SendGrid's domain authentication uses a subdomain of its own.":
    "SendGrid steht nicht darin. Fügen Sie {record} vor dem Ende ein, es sei denn, SendGrids Domain-Authentifizierung verwendet eine eigene Subdomain.",
  "Says which servers may send for this domain.":
    "Sagt, welche Server für diese Domain senden dürfen.",
  "No record says which servers may send for this domain. {ADVICE}":
    "Kein Eintrag sagt, welche Server für diese Domain senden dürfen. {ADVICE}",
  "Add this one.": "Fügen Sie diesen hinzu.",
  "Add one with what your mail provider tells you to include.":
    "Fügen Sie einen mit dem hinzu, was Ihr Mailanbieter darin verlangt.",
  "The key by which messages are signed.": "Der Schlüssel, mit dem Nachrichten signiert werden.",
  "There is no key at s1 or s2. In SendGrid: Settings, Sender Authentication, Authenticate Your Domain; add the CNAME records it shows.":
    "Unter s1 und s2 gibt es keinen Schlüssel. In SendGrid: Settings, Sender Authentication, Authenticate Your Domain; fügen Sie die CNAME-Einträge hinzu, die es zeigt.",
  "There is no key at the usual names. Your mail provider tells you the record; if it uses a name of its own, all may be well.":
    "Unter den üblichen Namen gibt es keinen Schlüssel. Ihr Mailanbieter nennt Ihnen den Eintrag; verwendet er einen eigenen Namen, ist vielleicht alles in Ordnung.",
  "Nothing says what to do with forged mail; Gmail and Yahoo want it of everybody who sends much. Begin with this one.":
    "Nichts sagt, was mit gefälschten E-Mails geschehen soll; Gmail und Yahoo verlangen es von allen, die viel senden. Beginnen Sie mit diesem Eintrag.",
  "Forged mail of this domain is turned away.":
    "Gefälschte E-Mails dieser Domain werden abgewiesen.",
  "Enough to send. Once all your mail passes, p=quarantine protects your name.":
    "Genug, um zu senden. Sobald alle Ihre E-Mails bestehen, schützt p=quarantine Ihren Namen.",
  "It has no policy: add p=none at least.":
    "Er hat keine Richtlinie: Fügen Sie mindestens p=none hinzu.",

  "No delivery of this campaign failed for a reason that could have passed.":
    "Keine Zustellung dieser Kampagne ist aus einem Grund fehlgeschlagen, der vorbei sein könnte.",
  "A campaign that was canceled or failed sends nothing more. Count these messages as sent or as not sent.":
    "Eine abgebrochene oder fehlgeschlagene Kampagne sendet nichts mehr. Zählen Sie diese Nachrichten als gesendet oder als nicht gesendet.",
  "Only a campaign that is sending, paused or completed has deliveries to decide on.":
    "Nur eine Kampagne im Versand, pausiert oder abgeschlossen, hat Zustellungen, über die zu entscheiden ist.",
  "SMS wait: the next one would go over this campaign's limit of SMS parts. Raise the limit, and they go on.":
    "SMS warten: Die nächste ginge über die Obergrenze dieser Kampagne an SMS-Teilen hinaus. Erhöhen Sie die Grenze, dann geht es weiter.",
  "Send an email, a phone, or both.":
    "Geben Sie eine E-Mail-Adresse an, eine Telefonnummer, oder beides.",
  "The campaign has no {CHANNEL} yet.": "Die Kampagne hat noch keine {CHANNEL}.",
  "The provider asks for a pause. Try again soon.":
    "Der Anbieter bittet um eine Pause. Versuchen Sie es bald noch einmal.",
  "Nobody could be reached.": "Niemand war zu erreichen.",
  "It was not sent at its time. {Why}": "Sie wurde nicht zu ihrer Zeit gesendet. {Why}",
  "The worker could not finish this message.":
    "Der Versand konnte diese Nachricht nicht abschließen.",
  "The provider turned {n} messages in a row away for the same reason ({code}: {Answer}). Correct what it names, resume, and retry what failed.":
    "Der Anbieter wies {n} Nachrichten in Folge aus demselben Grund ab ({code}: {Answer}). Beheben Sie, was er nennt, setzen Sie fort, und versuchen Sie Fehlgeschlagenes noch einmal.",
  "The {CHANNEL} provider takes no message from us ({code}: {Answer}). Correct the credentials or settings, then resume.":
    "Der {CHANNEL}-Anbieter nimmt keine Nachricht von uns an ({code}: {Answer}). Berichtigen Sie die Zugangsdaten oder Einstellungen, und setzen Sie dann fort.",
  "Quiet hours from {from}: waits until {until} where the recipient lives.":
    "Ruhezeit ab {from}: wartet bis {until} dort, wo der Empfänger lebt.",
  "The campaign's limit of SMS parts is reached.":
    "Die Obergrenze der Kampagne an SMS-Teilen ist erreicht.",
  "The next SMS would go over this campaign's limit of SMS parts. Raise the limit, then resume; or cancel the rest.":
    "Die nächste SMS ginge über die Obergrenze dieser Kampagne an SMS-Teilen hinaus. Erhöhen Sie die Grenze, und setzen Sie fort; oder brechen Sie den Rest ab.",
  "Waiting for {provider} to answer again.": "Wartet darauf, dass {provider} wieder antwortet.",
  "The provider asked for a pause.": "Der Anbieter bat um eine Pause.",
  "{n} of the last {n2} {WHAT} did not arrive ({n3} %, the limit is {n4} %). Check where these addresses come from; those that do not exist are left out from now on. Then resume, or cancel.":
    "{n} der letzten {n2} {WHAT} kamen nicht an ({n3} %, die Grenze ist {n4} %). Prüfen Sie, woher diese Adressen stammen; solche, die es nicht gibt, werden von nun an weggelassen. Setzen Sie dann fort, oder brechen Sie ab.",
  "{n} of the last {n2} recipients reported this e-mail as spam ({n3} %, the limit is {n4} %). Send only to people who asked for it. Then resume, or cancel.":
    "{n} der letzten {n2} Empfänger meldeten diese E-Mail als Spam ({n3} %, die Grenze ist {n4} %). Senden Sie nur an Menschen, die darum gebeten haben. Setzen Sie dann fort, oder brechen Sie ab.",

  "The worker was too late.": "Der Versand war zu spät dran.",
  "The worker is stopping.": "Der Versand wird gerade beendet.",
  "The customer's e-mail address is not valid.": "Die E-Mail-Adresse des Kunden ist nicht gültig.",
  "Enter the sender's e-mail address in the settings.":
    "Tragen Sie in den Einstellungen die E-Mail-Adresse des Absenders ein.",
  "The reply-to or sender's address is not valid.":
    "Die Antwort- oder Absenderadresse ist nicht gültig.",
  "The unsubscribe link is not a web address.": "Der Abmeldelink ist keine Webadresse.",
  "The subject is empty for this customer.": "Der Betreff ist bei diesem Kunden leer.",
  "The e-mail is larger than 5 MB.": "Die E-Mail ist größer als 5 MB.",
  "The image in the e-mail is larger than 1 MB.": "Das Bild in der E-Mail ist größer als 1 MB.",
  "The image's content id is not valid.": "Die Inhalts-ID des Bildes ist nicht gültig.",
  "The phone number is not of the form +14155550123.":
    "Die Telefonnummer hat nicht die Form +49305550123.",
  "The SMS is empty for this customer.": "Die SMS ist bei diesem Kunden leer.",
  "The SMS is longer than {n} characters.": "Die SMS ist länger als {n} Zeichen.",
  "The outbox's database is not reachable.":
    "Die Datenbank des Testpostausgangs ist nicht erreichbar.",
  "The outbox's database did not answer.":
    "Die Datenbank des Testpostausgangs hat nicht geantwortet.",
  "Messages go to real providers here, so there is no outbox to look at.":
    "Nachrichten gehen hier an echte Anbieter, darum gibt es keinen Testpostausgang.",
  "The sandbox fails this message for ever.":
    "Der Testpostausgang lässt diese Nachricht immer scheitern.",
  "The sandbox refuses this recipient.": "Der Testpostausgang lehnt diesen Empfänger ab.",
  "The sandbox fails this message once.":
    "Der Testpostausgang lässt diese Nachricht einmal scheitern.",
  "SendGrid gave no reason.": "SendGrid nannte keinen Grund.",
  "What answers at SENDGRID_BASE_URL is not SendGrid, which says 202 to a message it takes":
    "Was unter SENDGRID_BASE_URL antwortet, ist nicht SendGrid: Das sagt 202 zu einer Nachricht, die es annimmt",
  "SENDGRID_BASE_URL redirects.": "SENDGRID_BASE_URL leitet um.",
  "The mail server's certificate is not for this host name, is over, or is from an authority that is not trusted; nothing was sent. Name the authority's certificate in HANDBILL_SMTP_CA_FILE, or the host as the certificate does.":
    "Das Zertifikat des Mailservers gilt nicht für diesen Hostnamen, ist abgelaufen oder stammt von einer Stelle, der nicht vertraut wird; es wurde nichts gesendet. Nennen Sie das Zertifikat der Stelle in HANDBILL_SMTP_CA_FILE, oder den Host so wie das Zertifikat.",
  "The mail server takes smaller ones only.": "Der Mailserver nimmt nur kleinere an.",
  "All connections to the mail server are in use.": "Alle Verbindungen zum Mailserver sind belegt.",
  "The mail server did not answer.": "Der Mailserver hat nicht geantwortet.",
  "The answer has no message id of Twilio's.":
    "Die Antwort enthält keine Nachrichten-ID von Twilio.",
  "What answers at TWILIO_BASE_URL is not Twilio":
    "Was unter TWILIO_BASE_URL antwortet, ist nicht Twilio",
  "Twilio gave no reason.": "Twilio nannte keinen Grund.",
  "Twilio's answer was cut off.": "Twilios Antwort wurde abgeschnitten.",
  "Twilio's queue for this sender is full: send at a lower rate.":
    "Twilios Warteschlange für diesen Absender ist voll: Senden Sie langsamer.",
  "The Twilio account is suspended.": "Das Twilio-Konto ist gesperrt.",
  "The phone is switched off or out of reach.":
    "Das Telefon ist ausgeschaltet oder nicht erreichbar.",
  "The recipient or the carrier blocks this sender.":
    "Der Empfänger oder der Netzbetreiber blockiert diesen Absender.",
  "The number is unknown.": "Die Nummer ist unbekannt.",
  "A landline, or a carrier that takes no SMS.":
    "Ein Festnetzanschluss, oder ein Netzbetreiber, der keine SMS annimmt.",
  "The carrier took the message for spam.": "Der Netzbetreiber hielt die Nachricht für Spam.",
  "The carrier gave no reason.": "Der Netzbetreiber nannte keinen Grund.",
  "The toll-free number is not verified.": "Die gebührenfreie Nummer ist nicht bestätigt.",
  "The number is not registered for business messages (A2P 10DLC).":
    "Die Nummer ist nicht für geschäftliche Nachrichten registriert (A2P 10DLC).",
  "The carrier did not answer in time.": "Der Netzbetreiber antwortete nicht rechtzeitig.",
  "The recipient has said STOP.": "Der Empfänger hat STOP geantwortet.",
  "Twilio's code {code}.": "Twilios Code {code}.",
};
