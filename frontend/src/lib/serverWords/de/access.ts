/** Of accounts, signing in and the business. */
export const ACCESS: Record<string, string> = {
  "There is an account with this address. Change that one, or use another address.":
    "Es gibt schon ein Konto mit dieser Adresse. Ändern Sie jenes, oder verwenden Sie eine andere Adresse.",
  "There is an account with this address. Sign in, or use another address.":
    "Es gibt schon ein Konto mit dieser Adresse. Melden Sie sich an, oder verwenden Sie eine andere Adresse.",
  "This is the only owner who can sign in. Make someone else an owner first.":
    "Dies ist der einzige Inhaber, der sich anmelden kann. Machen Sie erst jemand anderen zum Inhaber.",
  "Change your own password under Your profile, which asks for the current one.":
    "Ändern Sie Ihr eigenes Passwort in Ihrem Profil: Dort wird nach dem jetzigen gefragt.",
  "Delete keys that are not used any more first.":
    "Löschen Sie erst Schlüssel, die niemand mehr verwendet.",
  "Write addresses such as 203.0.113.7, or networks such as 203.0.113.0/24.":
    "Schreiben Sie Adressen wie 203.0.113.7 oder Netze wie 203.0.113.0/24.",
  "This password is easily guessed. Use four words that do not belong together, and not your address or the business's name.":
    "Dieses Passwort ist leicht zu erraten. Verwenden Sie vier Wörter, die nicht zusammengehören, und weder Ihre Adresse noch den Namen des Betriebs.",
  "Too many people sign in at this moment. Try again in a minute.":
    "In diesem Moment melden sich zu viele an. Versuchen Sie es in einer Minute noch einmal.",
  "Open the dashboard and create the owner account first.":
    "Öffnen Sie das Dashboard, und legen Sie erst das Inhaberkonto an.",
  "Make the image smaller: at most {n} kB.": "Verkleinern Sie das Bild: höchstens {n} kB.",
  "Use a PNG, JPEG or WebP image.": "Verwenden Sie ein Bild als PNG, JPEG oder WebP.",
  "The business has set no logo.": "Der Betrieb hat kein Logo.",
  "Use at most six decimals.": "Verwenden Sie höchstens sechs Nachkommastellen.",
  "Let the quiet hours end at another time than they begin, or turn them off.":
    "Lassen Sie die Ruhezeit zu einer anderen Uhrzeit enden, als sie beginnt, oder schalten Sie sie aus.",
  "Say how many messages, or 0 for no limit.":
    "Geben Sie an, wie viele Nachrichten, oder 0 für keine Obergrenze.",
  "Say in how many days.": "Geben Sie an, in wie vielen Tagen.",
  "This Handbill has an owner. Sign in, or ask the owner.":
    "Dieses Handbill hat einen Inhaber. Melden Sie sich an, oder fragen Sie den Inhaber.",
  "Write your e-mail address.": "Schreiben Sie Ihre E-Mail-Adresse.",
  "Write your name.": "Schreiben Sie Ihren Namen.",
  "This link is no longer good: it works once, for a week. Ask for a new one.":
    "Dieser Link gilt nicht mehr: Er funktioniert einmal, eine Woche lang. Bitten Sie um einen neuen.",
  "This link is no longer good: it works once, for 30 minutes. Ask for a new one.":
    "Dieser Link gilt nicht mehr: Er funktioniert einmal, 30 Minuten lang. Fordern Sie einen neuen an.",
  "This device is shared. Sign in with your password on one of your own.":
    "Dieses Gerät wird geteilt. Melden Sie sich auf einem eigenen mit Ihrem Passwort an.",
  "This device is shared. Sign in with your password on one of your own to see or end sessions.":
    "Dieses Gerät wird geteilt. Melden Sie sich auf einem eigenen mit Ihrem Passwort an, um Sitzungen zu sehen oder zu beenden.",
  "This device is shared. Sign in with your password on one of your own to see or change the second factor.":
    "Dieses Gerät wird geteilt. Melden Sie sich auf einem eigenen mit Ihrem Passwort an, um den zweiten Faktor zu sehen oder zu ändern.",
  "This account is gone. Sign in again.":
    "Dieses Konto gibt es nicht mehr. Melden Sie sich neu an.",
  "You are not signed in there any more. Reload the list.":
    "Sie sind dort nicht mehr angemeldet. Laden Sie die Liste neu.",
  "Choose digits that are harder to guess.": "Wählen Sie Ziffern, die schwerer zu erraten sind.",
  "There is no second factor. Reload.": "Es gibt keinen zweiten Faktor. Laden Sie die Seite neu.",
  "Enter the set-up code from the server's log: the line that starts with “Set Handbill up”.":
    "Geben Sie den Einrichtungscode aus dem Protokoll des Servers ein: die Zeile, die mit „Set Handbill up“ beginnt.",
  "Nobody has a PIN yet. Set one under your name, then lock.":
    "Noch hat niemand eine PIN. Legen Sie unter Ihrem Namen eine fest, und sperren Sie dann.",
  "This device is not locked. Go on.": "Dieses Gerät ist nicht gesperrt. Machen Sie weiter.",
  "Too many wrong PINs. Sign in with your password, or try again in {n} minutes.":
    "Zu viele falsche PINs. Melden Sie sich mit Ihrem Passwort an, oder versuchen Sie es in {n} Minuten noch einmal.",
  "This is not the PIN. Try again.": "Das ist nicht die PIN. Versuchen Sie es noch einmal.",
  "Sign in with your password first.": "Melden Sie sich erst mit Ihrem Passwort an.",
  "This code is wrong or was used before. Enter the one that your app shows now.":
    "Dieser Code ist falsch oder wurde schon verwendet. Geben Sie den ein, den Ihre App jetzt zeigt.",
  "This is not your current password.": "Das ist nicht Ihr jetziges Passwort.",
  "You have no password here. Sign in again where you signed in before.":
    "Sie haben hier kein Passwort. Melden Sie sich dort neu an, wo Sie sich zuvor angemeldet haben.",
  "This took too long, or too many tries. Enter your password again.":
    "Das hat zu lange gedauert, oder es waren zu viele Versuche. Geben Sie Ihr Passwort noch einmal ein.",
  "The e-mail address or the password is wrong. Try again.":
    "Die E-Mail-Adresse oder das Passwort ist falsch. Versuchen Sie es noch einmal.",
  "Turn your own off under Your profile, which asks for password and code.":
    "Schalten Sie Ihren eigenen in Ihrem Profil aus: Dort wird nach Passwort und Code gefragt.",
  "Set the second factor up anew, from its start.": "Richten Sie den zweiten Faktor von vorne ein.",
  "Too many codes were tried. Try again in {n} minutes, or use a recovery code.":
    "Es wurden zu viele Codes versucht. Versuchen Sie es in {n} Minuten noch einmal, oder verwenden Sie einen Wiederherstellungscode.",
  "The second factor is on. Turn it off first to set up another.":
    "Der zweite Faktor ist eingeschaltet. Schalten Sie ihn erst aus, um einen anderen einzurichten.",
  "Your account was disabled. Ask an owner of this Handbill to enable it.":
    "Ihr Konto wurde deaktiviert. Bitten Sie einen Inhaber dieses Handbill, es wieder einzuschalten.",
  "The account of {email} belongs to somebody else at {service}. Sign in with your password, or ask an owner.":
    "Das Konto von {email} gehört bei {service} jemand anderem. Melden Sie sich mit Ihrem Passwort an, oder fragen Sie einen Inhaber.",
  "{service} does not say that your e-mail address is yours. Have it verified at {service}, or sign in with your password.":
    "{service} bestätigt nicht, dass Ihre E-Mail-Adresse Ihre ist. Lassen Sie sie bei {service} bestätigen, oder melden Sie sich mit Ihrem Passwort an.",
  "Addresses such as {email} do not come in by {service} here. Sign in with your password, or ask an owner of this Handbill.":
    "Adressen wie {email} kommen hier nicht über {service} hinein. Melden Sie sich mit Ihrem Passwort an, oder fragen Sie einen Inhaber dieses Handbill.",
  "Nobody invited {email} yet. Ask an owner of this Handbill for an invitation to this address.":
    "Noch hat niemand {email} eingeladen. Bitten Sie einen Inhaber dieses Handbill um eine Einladung an diese Adresse.",
  "At {service} you signed in as somebody else. Go back and sign in as yourself.":
    "Bei {service} haben Sie sich als jemand anderes angemeldet. Gehen Sie zurück, und melden Sie sich als Sie selbst an.",
  "{service} does not say that it asked you just now. Set a password by “Forgot your password?” on the sign-in page, and show that one.":
    "{service} bestätigt nicht, dass Sie eben gefragt wurden. Legen Sie über „Passwort vergessen?“ auf der Anmeldeseite ein Passwort fest, und zeigen Sie jenes.",
  "Set a password first: without it and the link you could not sign in any more.":
    "Legen Sie erst ein Passwort fest: Ohne dieses und die Verknüpfung könnten Sie sich nicht mehr anmelden.",
  "Sign in with your own account, on a device that is not shared.":
    "Melden Sie sich mit Ihrem eigenen Konto an, auf einem Gerät, das nicht geteilt wird.",
  "This Handbill has no sign-in service. Sign in with your e-mail address and password.":
    "Dieses Handbill hat keinen Anmeldedienst. Melden Sie sich mit E-Mail-Adresse und Passwort an.",
  "{service} did not answer as it should. Try again in a minute, or sign in with your password.":
    "{service} antwortete nicht, wie es sollte. Versuchen Sie es in einer Minute noch einmal, oder melden Sie sich mit Ihrem Passwort an.",
  "{service} did not let you in. Start again, or ask whoever looks after {service}.":
    "{service} ließ Sie nicht hinein. Beginnen Sie noch einmal, oder fragen Sie, wer {service} betreut.",
  "What {service} says of you could not be trusted. Start again; if it comes back, tell whoever looks after this Handbill.":
    "Was {service} über Sie sagt, war nicht vertrauenswürdig. Beginnen Sie noch einmal; kommt es wieder, sagen Sie es dem, der dieses Handbill betreut.",
  "This sign-in took too long, was used before, or began in another browser. Start again.":
    "Diese Anmeldung dauerte zu lange, wurde schon verwendet oder begann in einem anderen Browser. Beginnen Sie noch einmal.",
  "Too many attempts. Try again in {n} seconds.":
    "Zu viele Versuche. Versuchen Sie es in {n} Sekunden noch einmal.",
  "Your role or API key does not allow this. Ask an owner of this Handbill.":
    "Ihre Rolle erlaubt das nicht. Fragen Sie einen Inhaber dieses Handbill.",
  "Sign in, or send an API key in the Authorization header.": "Melden Sie sich an.",
  "Another web site sent this request. Open the dashboard at its own address, or use an API key.":
    "Diese Anfrage kam von einer anderen Website. Öffnen Sie das Dashboard unter seiner eigenen Adresse.",
  "Show that it is you: send your password to POST /me/proof, or go by POST /me/oidc/proof to the sign-in service; then repeat this.":
    "Bestätigen Sie mit Ihrem Passwort oder beim Anmeldedienst, dass Sie es sind, und versuchen Sie es dann noch einmal.",
};
