package dev.handbill.customer.imports.mapping;

import static dev.handbill.customer.imports.mapping.WordForms.parts;
import static dev.handbill.customer.imports.mapping.WordForms.phrases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Words for yes and no, agreed and left, in English, German, French, Spanish, Italian, Portuguese
 * and Dutch, and the commonest of other languages of Europe. A star stands for any ending. What
 * answers a question in a language that is not here is asked about ({@link BareYesOrNo}).
 */
final class ConsentVocabulary {
    /** Polish, Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian, … */
    private static final String LEFT_ELSEWHERE =
            "wypisan*, wypisal*, brak zgody, bez zgody, nie wyraz*, rezygnacj*, zrezygnowal*,"
                    + " wycofan*, avregistrer*, avanmald*, avprenumerer*, inte prenumerer*, inget"
                    + " nyhetsbrev, inga utskick, afmeldt*, frameld*, frabedt*, ikke tilmeldt*, ingen"
                    + " nyhedsbrev*, avmeldt*, reserveret, reservert, reserverad, nix telefon,"
                    + " peruutettu, peruttu, ei lupaa, ei tilaa*, ei markkinoint*, kielto, kielletty,"
                    + " odhlas*, nesouhlas*, nesuhlas*, bez souhlasu, leiratkoz*, nem jarul*, nem"
                    + " iratkoz*, dezabon*, nu doresc*, abonelikten cik*, izin yok, izinsiz,"
                    + " istemiyor*, отписа*, отказ*, не согласен, не согласна, не подписан*, без"
                    + " согласия, відписа*, відмов*, διαγραφ*, απεγγραφ*, δεν *, odjavljen*, odjava,"
                    + " nesutink*, atsisak*, nepiekrit*, 配信停止, 退会, 退订, 拒否, 수신거부, cofniet*, cofnal*,"
                    + " cofnel*, odwolan*, odwolal*, odvolal*, odvolan*, aterkalla*, tilbagekald*,"
                    + " tilbakekalt*, trukket tilbage, trukket tilbake, peruuttan*, peruutet*,"
                    + " visszavon*, geri alindi, geri cekti, preklican*, opozvan*, povucen*, оттегл*,"
                    + " отозва*, відклика*, atsaukt*, atsaukta*, vermedi, onaysiz, onay yok, ei"
                    + " suostu*, kieltan*";

    /** A no by itself, wherever it stands: nobody writes this of somebody who agreed. */
    static final List<List<String>> LEFT =
            phrases(
                    "unsubscri*, opt out, opted out, optout, optedout, opting out, optouts,"
                            + " blocklist*, block listed, blacklist*, black listed, suppress*",
                    "bounced, bounce, bounces, hard bounce*, hardbounce*, soft bounce*,"
                            + " softbounce*, cleaned, undeliverable, spam, complained, complaint,"
                            + " complaints, complainer, abuse, junk",
                    "do not email, do not e mail, do not mail, do not contact, do not call, do not"
                            + " text, do not sms, do not send, do not market, do not disturb, do not"
                            + " message, do not want, does not want, dont email, dont e mail, dont"
                            + " mail, dont contact, dont call, dont text, dont send, donotemail,"
                            + " donotmail, donotcontact, dnc, dnd, no email*, no e mail*, no mail*, no"
                            + " sms, no text*, no marketing, no newsletter*, no contact, no ads, no"
                            + " promotion*, stop, stopped, left list, opposed, objected, gdpr delete*,"
                            + " erasure, nonsubscri*, never subscri*, not subscri*, not opted in, not"
                            + " consented, not agreed, not interested",
                    "withdrawn, withdrew, revoked, consent withdrawn",
                    "abgemeldet*, ausgetragen*, abbestellt*, widerrufen*, widersprochen,"
                            + " widerspruch, gesperrt*, sperrliste, blockiert*, unzustellbar*, keine"
                            + " werbung, keine mail*, keine e mail*, keine email*, keine sms, kein"
                            + " newsletter, keinen newsletter, kein kontakt, keinen kontakt, nicht"
                            + " kontaktieren, nicht anschreiben, nicht mailen, nicht anrufen, nicht"
                            + " abonn*, nicht angemeldet*, nicht zugestimmt, nicht eingewilligt",
                    "desabonn*, desinscri*, ne pas contacter, ne pas envoyer, ne pas ecrire, ne pas"
                            + " appeler, liste noire, oppose, opposition, desinscription*, pas de"
                            + " mail*, pas de sms, pas de newsletter, pas de publicite*, aucun mail*,"
                            + " stoppe, bloque*, pas abonne*, non abonne*, non inscrit*",
                    "dado de baja, dada de baja, de baja, baja, desuscri*, desubscri*, no"
                            + " contactar, no enviar, no llamar, no molestar, no desea*, no quiere,"
                            + " lista negra, bloquead*, rebotad*, cancelo su suscripcion, no suscrit*",
                    "disiscri*, disiscrizione, non contattare, non inviare, non chiamare, non"
                            + " desidera, non vuole, lista nera, bloccat*, disdett*, non iscritt*",
                    "descadastr*, desinscrit*, nao contactar, nao contatar, nao enviar, nao ligar,"
                            + " nao deseja, nao quer, lista negra, cancelou, removeu inscricao, nao"
                            + " inscrit*, nao assinante",
                    "afgemeld*, uitgeschreven*, uitschrijv*, niet mailen, niet e mailen, niet"
                            + " contacteren, niet bellen, niet benaderen, geen mail*, geen e mail*,"
                            + " geen sms, geen nieuwsbrief*, geen reclame, zwarte lijst, geblokkeerd*,"
                            + " bezwaar, niet ingeschreven*, niet aangemeld*, niet geabonneerd*",
                    LEFT_ELSEWHERE);

    /** A no in a column that is about consent; elsewhere these are about orders and memberships. */
    static final List<List<String>> ENDED =
            phrases(
                    "unconfirmed, pending, redacted, invalid, rejected, removed, deleted, cancel*,"
                            + " inactive, disabled, archived, declined, denied, refused, blocked,"
                            + " banned, forbidden, expired, quit, left, off, non marketing contact,"
                            + " not a marketing contact, disallow*, disagree*, dissent*",
                    "abgelehnt*, geloscht*, inaktiv*, ungultig*, unbestatigt*, gekundigt*,"
                            + " verweigert*, zuruckgezogen, entfernt*, ausstehend",
                    "refuse*, rejete*, retire*, supprime*, resilie*, annule*, inactif*, invalide*,"
                            + " en attente, revoque*, decline*",
                    "cancelad*, rechazad*, rechaza, eliminad*, inactiv*, invalid*, pendiente,"
                            + " revocad*, denegad*",
                    "cancellat*, annullat*, rifiutat*, rifiuta, rimoss*, inattiv*, non valid*,"
                            + " in attesa, revocat*, negat*",
                    "recusad*, rejeitad*, removid*, revogad*, excluid*, inativ*, pendente, negad*",
                    "geweigerd*, ingetrokken, opgezegd*, verwijderd*, inactief, ongeldig*,"
                            + " afgewezen");

    /** A yes by itself. */
    static final List<List<String>> AGREED =
            phrases(
                    "subscrib*, opt in, opted in, optin, optedin, opting in, confirmed, agree*,"
                            + " accept*, consent*, granted, grant, allow*, permitted, permission,"
                            + " explicit, express, implied, implicit, signed up, approved, given",
                    "angemeldet*, eingetragen*, abonniert*, zugestimmt, zustimmung, eingewilligt,"
                            + " einwilligung, einverstanden, bestatigt*, erteilt*, erlaubt*",
                    "abonn*, inscri*, consent*, autoris*, d accord, confirme*",
                    "suscrit*, suscript*, dado de alta, dada de alta, alta, acept*, autoriz*,"
                            + " confirmad*, consient*, de acuerdo",
                    "iscritt*, accett*, acconsent*, autorizz*, confermat*, d accordo",
                    "assinante, aceit*, autoriz*, confirmad*, cadastrad*, concord*",
                    "aangemeld*, ingeschreven*, geabonneerd*, akkoord, toegestaan, toegestemd,"
                            + " bevestigd*, toestemming");

    /**
     * A yes in a language of which we know these words and few others: only where nothing stands
     * beside them, which may take them back.
     */
    static final List<List<String>> AGREED_ELSEWHERE =
            phrases(
                    "zgoda, wyrazam zgode, wyrazil zgode, wyrazila zgode, zapisan*, prenumerer*,"
                            + " samtycker, samtycke, tilmeldt, samtykker, samtykke, pameldt, suostumus,"
                            + " suostunut, tilaaja, souhlas*, suhlas*, prihlasen*, feliratkoz*,"
                            + " hozzajarul*, abonat*, onayli, onay verdi, izinli, izin verdi, согласен,"
                            + " согласна, подписан*, згоден, згодна");

    /** A no that is understood under any header. */
    static final List<List<String>> LEFT_ANYWHERE =
            phrases(
                    "unsubscri*, opted out, opt out, optout, optedout, blocklist*, blacklist*,"
                            + " suppressed, bounced, hard bounce*, hardbounce*, marked as spam,"
                            + " reported spam, spam complaint, spam report, do not email, do not e"
                            + " mail, do not mail, do not contact, do not text, do not market, do not"
                            + " send, dont email, dont mail, dont contact, no email*, no e mail*, no"
                            + " mails, no marketing, no newsletter*, no sms, never subscribed, not"
                            + " subscribed, nonsubscribed, consent withdrawn",
                    "abgemeldet, ausgetragen, abbestellt, keine werbung, keine mail*, keine e"
                            + " mail*, kein newsletter, nicht kontaktieren, nicht anschreiben,"
                            + " werbewiderspruch",
                    "desabonne*, desinscrit*, ne pas contacter, ne pas envoyer, pas de newsletter,"
                            + " pas de publicite*, pas de mail*",
                    "dado de baja, dada de baja, desuscrit*, no contactar, no enviar, no desea*",
                    "disiscritt*, non contattare, non inviare",
                    "descadastrad*, nao contactar, nao contatar, nao enviar",
                    "afgemeld*, uitgeschreven*, niet mailen, niet benaderen, geen mail*,"
                            + " geen nieuwsbrief*, geen reclame",
                    "wypisan*, brak zgody, avregistrerad*, avanmald*, afmeldt*, avmeldt*,"
                            + " odhlasen*, nesouhlas*, leiratkoz*, dezabonat*, отписан*, отписал*,"
                            + " відписа*, απεγγραφ*, 配信停止, 退订, 수신거부, bez zgody, bez souhlasu, cofniet*"
                            + " zgod*, cofnal* zgod*, cofnel* zgod*, odvolal* souhlas*, odvolan*"
                            + " souhlas*, samtykker ikke, samtykker ej, ikke samtykk*, ingen samtykke,"
                            + " samtycker inte, samtycker ej, inte samtyck*, inget samtyck*, aterkallat"
                            + " samtyck*, ei suostumus*, suostumus peruttu, onay vermedi, onay yok,"
                            + " izin vermedi, izin yok, keine einwilligung, nicht eingewilligt");

    static final Set<String> YES =
            Set.of(
                    "yes",
                    "y",
                    "true",
                    "t",
                    "1",
                    "x",
                    "ja",
                    "j",
                    "oui",
                    "o",
                    "si",
                    "s",
                    "sim",
                    "on",
                    "ok",
                    "checked",
                    "wahr",
                    "vrai",
                    "verdadero",
                    "verdadeiro",
                    "vero",
                    "waar",
                    "✓",
                    "✔",
                    "yep",
                    "yeah",
                    "sure",
                    "da",
                    "tak",
                    "v");

    static final Set<String> NO =
            Set.of(
                    "no",
                    "n",
                    "false",
                    "f",
                    "0",
                    "nein",
                    "non",
                    "nao",
                    "nee",
                    "off",
                    "unchecked",
                    "falsch",
                    "faux",
                    "falso",
                    "onwaar",
                    "nope",
                    "never",
                    "niemals",
                    "jamais",
                    "nunca",
                    "nooit",
                    "not",
                    "nicht",
                    "niet",
                    "nie",
                    "kein",
                    "keine",
                    "geen");

    /** Not about consent: an account or a contact that exists. */
    static final List<List<String>> NOTHING =
            phrases(
                    "unknown, not set, not asked, not yet asked, active, enabled, registered,"
                            + " normal, marketing contact, ask, unbekannt, aktiv*, offen, nicht"
                            + " gefragt, inconnu*, actif*, active*, desconocid*, activ*, sconosciut*,"
                            + " attiv*, desconhecid*, ativ*, onbekend, actief, niet gevraagd, no data,"
                            + " no information, keine angabe, regular, existing, new, neu, verified");

    /** In a column about leaving these say nothing of leaving, and nobody agreed by them. */
    static final List<List<String>> SUBSCRIBED =
            phrases(
                    "subscrib*, opt in, opted in, optin, optedin, signed up, angemeldet*, abonn*,"
                            + " inscri*, suscrit*, iscritt*, assinante, aangemeld*, ingeschreven");

    /** An account that is active, or an opt-out that is: a column about leaving does not tell. */
    static final List<List<String>> TURNED_ON =
            phrases(
                    "active, enabled, registered, verified, aktiv*, actif*, active*, activ*,"
                            + " attiv*, ativ*, actief");

    /** Beside a yes they make it a yes of the past, of the future or to something else. */
    static final List<List<String>> DOUBTFUL =
            phrases(
                    "former*, previous*, lapsed, awaiting, requested, missing, withheld, expired,"
                            + " outstanding, only, fehlt*, ehemal*, abgelaufen*, nur, ancien*,"
                            + " seulement, solo, apenas, alleen, chybi, chyba, mangler, saknas,"
                            + " puuttu*, bekle*, ceka*, oczekuj*, vantar, odott*, hianyz*, lipseste,"
                            + " tylko, pouze, jen, kun, bara, endast, vain, sadece, csak, doar, только,"
                            + " лише");

    /** May stand between a word that takes back and what it takes back: "has not been". */
    static final Set<String> FILLERS =
            Set.of(
                    "been",
                    "yet",
                    "ever",
                    "currently",
                    "noch",
                    "encore",
                    "ancora",
                    "aun",
                    "ainda",
                    "nog");

    /** Words that say of a no that it was not said, such as "not unsubscribed". */
    static final Set<String> TAKES_BACK =
            Set.of(
                    "not", "never", "nicht", "nie", "niemals", "ne", "pas", "non", "nao", "niet",
                    "nooit", "hasnt", "didnt", "isnt", "havent", "without", "ohne", "sans", "sin",
                    "sem", "senza", "zonder");

    /** What turns the word behind it round. */
    static final Set<String> NEGATIONS =
            Set.of(
                    "not",
                    "no",
                    "non",
                    "never",
                    "without",
                    "un",
                    "nicht",
                    "kein",
                    "keine",
                    "keinen",
                    "nie",
                    "niemals",
                    "ohne",
                    "ne",
                    "pas",
                    "n",
                    "jamais",
                    "sans",
                    "aucun",
                    "aucune",
                    "nunca",
                    "jamas",
                    "sin",
                    "mai",
                    "senza",
                    "nao",
                    "sem",
                    "niet",
                    "geen",
                    "nooit",
                    "zonder",
                    "dont",
                    "doesnt",
                    "didnt",
                    "hasnt",
                    "isnt",
                    "cannot",
                    "cant",
                    "wont",
                    "havent",
                    "refuses",
                    "declines",
                    "neither",
                    "nor",
                    "none",
                    "nothing",
                    "ikke",
                    "ikkje",
                    "inte",
                    "icke",
                    "ej",
                    "ei",
                    "eivat",
                    "ingen",
                    "inget",
                    "intet",
                    "uden",
                    "utan",
                    "uten",
                    "ilman",
                    "nem",
                    "nincs",
                    "nelkul",
                    "nu",
                    "fara",
                    "degil",
                    "yok",
                    "hayir",
                    "bez",
                    "brak",
                    "nema",
                    "nije",
                    "nisem",
                    "nisam",
                    "nera",
                    "nav",
                    "не",
                    "нет",
                    "ні",
                    "без",
                    "δεν",
                    "οχι",
                    "χωρις");

    /** Headers that ask about a no, so that a yes below them is one. */
    static final List<List<String>> NO_HEADER =
            phrases(
                    "excluded, ausgeschlossen, exclu, exclus, do not *, dont *, donot*, bounc*,"
                            + " complain*, objection, opt out*, blocked, abmeld*, abbestell*, austrag*,"
                            + " sperr*, werbesperre, widerruf*, refus*, retrait, baja*, bloqueo,"
                            + " rechaz*, cancelacion, rifiut*, blocco, revoca*, recusa*, descadastro,"
                            + " bloqueio, weiger*, blokk*, afmeld*, werbewiderspruch, mailsperre,"
                            + " robinson*, reject*, declin*, withdraw*, revok*, unsub, unsubs, optouts,"
                            + " out of marketing, rezygnacja, wypis*, avregistrer*, avanmal*, avmeld*,"
                            + " frameld*, odhlas*, leiratkoz*, dezabon*, отпис*, відпис*, отказ*,"
                            + " kielto*, markkinointikielto");

    /** Headers that ask about a yes. */
    static final List<List<String>> CONSENT_HEADER =
            phrases(
                    "consent*, subscri*, opt in, optin, opted in, newsletter*, news letter,"
                            + " marketing, mailing, mailings, permission*, gdpr, dsgvo, rgpd, lgpd,"
                            + " agree*, allow*, accepts, accept, may email, may contact, may we*, can"
                            + " email, can contact, ok to *, okay to *, wants email*, wants sms,"
                            + " contactable, mailable, promotions, promotional, contact preference*,"
                            + " communication preference*, send me*, email me, text me",
                    "einwillig*, zustimm*, abonn*, angemeldet, anmeldung, werbung, werbe*,"
                            + " einverstand*, erlaubnis, kontakterlaubnis, rundbrief, darf *",
                    "accord, inscri*, autoris*, publicit*, infolettre, lettre d information",
                    "suscri*, acept*, autoriz*, consentimiento, publicidad, boletin*, permiso*",
                    "iscri*, consenso, consensi, accett*, autorizz*, pubblicita, bollettin*",
                    "consentimento, aceit*, assin*, publicidade, boletim, permissao",
                    "toestemming*, akkoord, aangemeld, nieuwsbrief*, ingeschreven, reclame,"
                            + " mailing*",
                    "zgod*, biuletyn*, rodo, nyhetsbrev*, samtyck*, utskick, nyhedsbrev*, samtykk*,"
                            + " markedsforing*, marknadsforing*, uutiskirje*, suostumu*, markkinoint*,"
                            + " souhlas*, suhlas*, odber*, hirlevel*, hozzajarul*, consimtamant*,"
                            + " marketingu*, izin*, izni*, onay*, riza, bulten*, ebulten, ticari"
                            + " ileti*, kvkk, iys, рассылк*, соглас*, съглас*, подпис*, реклам*,"
                            + " розсилк*, згод*, συγκαταθεσ*, συναινεσ*, ενημερωτικ*, privol*,"
                            + " pristan*, saglasn*, suglasn*, soglas*, sutikim*, naujienlaisk*,"
                            + " piekrisan*, nousolek*, uudiskir*, subskry*, subskrib*, informacje"
                            + " handlow*, oferty handlow*, obchodn*, zasil*, odebir*, godkan*, medgiv*,"
                            + " tilladels*, tillatels*, lupa, mainos*, 同意, メルマガ, 配信");

    /**
     * Word stems of consent that German, the Nordic languages and others put behind something else:
     * "Kundeneinwilligung", "Mailsamtycke", "수신동의". What comes before may also turn them round.
     */
    static final List<String> CONSENT_PARTS =
            parts(
                    "einwillig",
                    "zustimm",
                    "einverstand",
                    "consent",
                    "toestemm",
                    "samtyck",
                    "samtykk",
                    "suostumu",
                    "souhlas",
                    "suhlas",
                    "hozzajarul",
                    "consimtam",
                    "subscri",
                    "subskry",
                    "соглас",
                    "съглас",
                    "同意",
                    "동의",
                    "配信");

    /**
     * As {@link #CONSENT_PARTS}, in names; below a name like "Source" these are ways to find us.
     */
    static final List<String> NAME_PARTS =
            parts(
                    "marketing",
                    "markkinoint",
                    "marknadsforing",
                    "markedsforing",
                    "mailwerbung",
                    "telefonwerbung",
                    "direktwerbung",
                    "briefwerbung",
                    "werbeerlaubnis",
                    "postilupa",
                    "viestilupa",
                    "newsletter",
                    "nyhetsbrev",
                    "nyhedsbrev",
                    "nieuwsbrief",
                    "uutiskirj",
                    "novinky",
                    "メルマガ",
                    "수신");

    /** Words of consent in a cell, in languages that do not build such words. */
    static final List<List<String>> CONSENT_WORDS =
            phrases(
                    "zgod*, onay*, izin*, izni*, riza*, згод*, privol*, pristan*, nousolek*,"
                            + " sutikim*, piekri*");

    /**
     * Headers of which a yes or a no is about something else. Everything else that answers a
     * question is asked about.
     */
    static final List<List<String>> OTHER_HEADER =
            phrases(
                    "tax*, vat, vip, allerg*, intoleran*, verified, gender, sex, geschlecht, sexe,"
                            + " sexo, genero, child*, kids, kinder, pet, pets, dog, smok*, wheelchair,"
                            + " vegetarian*, vegan*, halal, kosher, gluten*, diet*, company, business,"
                            + " b2b, firma, employee, staff, admin, test, default, order, orders,"
                            + " visits, visit count, points, balance, spent, total, amount, quantity,"
                            + " qty, age, rating, stars, score, id, latitude, longitude, rank,"
                            + " bestellungen, punkte, besuche, language, country, birthday, steuer*,"
                            + " mwst, locked, archived, duplicate, count, instant profile, house"
                            + " account, credit*, parking, deleted, has password, is company, has"
                            + " account, noshow, no show, no shows, cancellations");

    /**
     * Headers of which one "no" among other words is no answer to a question: places, names, notes,
     * times.
     */
    static final List<List<String>> ORDINARY_HEADER =
            phrases(
                    "city, town, place, street, address*, region, county, province, zip, post code,"
                            + " postcode, postal code, name*, surname, title, salutation, note*,"
                            + " comment*, remark*, description, tier, level, occupation, job*,"
                            + " profession, favorite*, favourite*, food*, drink*, meal*, seat*, table*,"
                            + " last *, first *, source, referral, referred by, hobby, hobbies,"
                            + " interest*",
                    "ort, stadt, strasse, adresse, nachname, vorname, geburtsname, anrede, titel,"
                            + " notiz*, bemerkung*, kommentar*, anmerkung*, beruf, liebling*, letzte*,"
                            + " quelle, stufe, hobby, hobbys",
                    "ville, rue, nom, prenom, civilite, remarque*, commentaire*, metier, dernier*,"
                            + " derniere*, niveau",
                    "ciudad, calle, nombre, apellido*, notas, comentario*, observaciones,"
                            + " profesion, ultim*, nivel",
                    "citta, via, nome, cognome, osservazioni, commenti, professione, livello,"
                            + " cidade, rua, sobrenome, observacoes, plaats, straat, achternaam,"
                            + " opmerking*, beroep, laatste, niveau",
                    "miasto, ulica, nazwisko, imie, uwagi, zawod, ostatni*, poziom, mesto,"
                            + " prijmeni, jmeno, poznamk*, posledni, stad, gata, efternamn,"
                            + " anteckning*, by, gade, vej, bemaerkning*, kaupunki, katu, huomautu*,"
                            + " sehir, soyad*, notlar, varos, megjegyzes*, oras, observatii, город,"
                            + " фамилия, имя, комментар*, заметк*");

    /** Headers under which some systems keep whether somebody left. */
    static final List<List<String>> STATUS_HEADER =
            phrases(
                    "status, state, email status, e mail status, sms status, contact status,"
                            + " subscriber status, member status, list status, mail status,"
                            + " contact state, customer status, user status, profile status,"
                            + " kundenstatus, kontaktstatus, statut, etat, estado, stato, stand,"
                            + " zustand, situacao, staat, email state, deliverability,"
                            + " email deliverability, email validity");

    static final List<List<String>> THANKS =
            phrases(
                    "thanks, thank you, danke, merci, gracias, grazie, obrigad*, bedankt, dank,"
                            + " tack, takk, tak, dziekuj*, kiitos");

    /** What is done with a number, in notes beside one. */
    static final List<List<String>> CALLS =
            phrases(
                    "sms, text*, mms, call*, ring*, phone, whatsapp, anruf*, anrufe*, telefon*,"
                            + " appel*, textos, llama*, chiam*, ligar, ligac*, bell*, dzwon*, zvon*,"
                            + " hiv*, sun*, soit*, звон*, смс");

    static final List<List<String>> MAILS =
            phrases(
                    "email*, mail*, e mail*, newsletter*, courriel*, correo*, nieuwsbrief*,"
                            + " nyhetsbrev*, nyhedsbrev*, hirlevel*, рассылк*, письм*");

    static final List<List<String>> EVERYTHING =
            phrases(
                    "contact*, kontakt*, contat*, werbung, marketing, advert*, ads, promo*,"
                            + " reclame, publi*, pubblic*, reklam*, messag*, nachricht*, post, write,"
                            + " anything");

    /** Behind a "no" in a note these say what is not wanted. */
    static final List<List<String>> WAYS_TO_REACH = all(CALLS, MAILS, EVERYTHING);

    static final Set<String> SMS_WORDS =
            Set.of(
                    "sms",
                    "text",
                    "texts",
                    "phone",
                    "mobile",
                    "whatsapp",
                    "whats",
                    "handy",
                    "telefon",
                    "telephone",
                    "telefono",
                    "telefoon",
                    "mobil",
                    "movil",
                    "cell",
                    "call",
                    "texting",
                    "mms",
                    "mobiel",
                    "portable",
                    "textos",
                    "telemovel",
                    "celular");

    static final Set<String> EMAIL_WORDS =
            Set.of(
                    "email",
                    "emails",
                    "mail",
                    "mails",
                    "mailing",
                    "mailings",
                    "newsletter",
                    "newsletters",
                    "nieuwsbrief",
                    "nieuwsbrieven",
                    "courriel",
                    "correo",
                    "rundbrief",
                    "infolettre",
                    "boletin",
                    "boletim",
                    "mailchimp",
                    "bounce",
                    "bounced",
                    "bounces",
                    "spam",
                    "mailsperre",
                    "cleaned",
                    "mailable");

    static final Set<String> TIME_WORDS =
            Set.of(
                    "at",
                    "date",
                    "time",
                    "timestamp",
                    "on",
                    "when",
                    "updated",
                    "datum",
                    "zeit",
                    "zeitpunkt",
                    "am",
                    "heure",
                    "le",
                    "fecha",
                    "hora",
                    "data",
                    "ora",
                    "tijd",
                    "op",
                    "since",
                    "seit",
                    "depuis",
                    "desde",
                    "dal",
                    "sinds",
                    "day",
                    "moment");

    static final Set<String> BASIS_WORDS =
            Set.of(
                    "basis",
                    "source",
                    "origin",
                    "method",
                    "ip",
                    "url",
                    "link",
                    "id",
                    "page",
                    "form",
                    "level",
                    "quelle",
                    "herkunft",
                    "fuente",
                    "fonte",
                    "bron",
                    "grund",
                    "reason",
                    "text",
                    "version",
                    "type",
                    "count",
                    "campaign",
                    "list",
                    "lists",
                    "name",
                    "spend",
                    "cost",
                    "budget",
                    "code",
                    "channel",
                    "language",
                    "frequency");

    private ConsentVocabulary() {}

    @SafeVarargs
    private static List<List<String>> all(List<List<String>>... phrases) {
        return Arrays.stream(phrases).flatMap(List::stream).toList();
    }
}
