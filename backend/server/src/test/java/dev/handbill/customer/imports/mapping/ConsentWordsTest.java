package dev.handbill.customer.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No",
                "N",
                "false",
                "FALSE",
                "0",
                "0.0",
                "nein",
                "non",
                "não",
                "nee",
                "off",
                "✗",
                "unsubscribed",
                "UNSUBSCRIBED",
                "NEVER_SUBSCRIBED",
                "not_subscribed",
                "Opted out",
                "opt-out",
                "blocklisted",
                "Blacklisted",
                "bounced",
                "Hard bounce",
                "Marked as spam",
                "cleaned",
                "complained",
                "Do not email",
                "DoNotEmail",
                "don't email",
                "STOP",
                "pending",
                "cancelled",
                "inactive",
                "Unsubscribed (left)",
                "No - unsubscribed 2023",
                "no, thanks",
                "yes, but unsubscribed",
                "not opted in",
                "has not agreed",
                "Unsubscribed on 2024-05-31",
                "abgemeldet",
                "Hat sich abgemeldet",
                "keine Werbung",
                "nicht angemeldet",
                "widerrufen",
                "nicht zugestimmt",
                "désabonné",
                "désinscrite",
                "ne pas contacter",
                "n'a pas accepté",
                "refusé",
                "dado de baja",
                "Dada de baja",
                "no suscrito",
                "no contactar",
                "disiscritto",
                "non iscritta",
                "non contattare",
                "rifiutato",
                "descadastrado",
                "não inscrito",
                "não contactar",
                "recusado",
                "afgemeld",
                "uitgeschreven",
                "niet ingeschreven",
                "geen mail",
                "geweigerd",
                "Non-marketing contact",
                "Non merci désinscrit",
                "Did not respond unsubscribed",
                "nicht mehr aktiv abgemeldet",
                "Unsubscribed, said no",
                "Email: unsubscribed, SMS: no",
                "✖",
                "suppressed",
                "{\"status\":\"unsubscribed\"}",
                "never",
                "nej",
                "ikke",
                "нет",
                "hayır",
                "HAYIR",
                "Nie, dziękuję",
                "nie wyrażam zgody",
                "odhlášen",
                "leiratkozott",
                "отписан",
                "όχι",
                "dezabonat",
            })
    void aNoIsANo(String cell) {
        assertThat(ConsentWords.inConsentColumn(cell)).as(cell).isEqualTo(ConsentAnswer.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Y",
                "true",
                "1",
                "1.0",
                "x",
                "✓",
                "ja",
                "oui",
                "sí",
                "si",
                "sim",
                "subscribed",
                "SUBSCRIBED",
                "opted in",
                "opt-in",
                "Double opt-in confirmed",
                "angemeldet",
                "zugestimmt",
                "abonné",
                "inscrit",
                "suscrito",
                "dado de alta",
                "iscritto",
                "inscrita",
                "assinante",
                "aangemeld",
                "ingeschreven",
                "akkoord",
                "yes, web form",
                "accepted",
            })
    void aYesIsAYes(String cell) {
        assertThat(ConsentWords.inConsentColumn(cell)).as(cell).isEqualTo(ConsentAnswer.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "n/a",
                "unknown",
                "enabled",
                "active",
                "not unsubscribed",
                "has not been unsubscribed",
                "unsubscribed: no",
                "never opted out",
                "nicht abgemeldet",
                "Marketing contact",
                "#N/A"
            })
    void silenceIsNeither(String cell) {
        assertThat(ConsentWords.inConsentColumn(cell)).as(cell).isEqualTo(ConsentAnswer.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gold",
                "maybe",
                "yes but not often",
                "2024-05-31",
                "17",
                "former subscriber",
                "awaiting opt-in",
                "consent missing",
                "Zustimmung fehlt",
                "Yes - SMS only"
            })
    void whatCannotBeReadIsAskedAbout(String cell) {
        assertThat(ConsentWords.inConsentColumn(cell)).as(cell).isEqualTo(ConsentAnswer.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samtykker ikke",
                "prenumererar ej",
                "tilmeldt nej",
                "nu sunt abonat",
                "ja, men ikke sms",
                "ja, inte e-post",
                "ja, återkallat 2023",
                "tak, cofnięta",
                "tak, ale nie SMS",
                "zgoda cofnięta",
                "souhlas odvolán",
                "souhlas chybí",
                "izinli değil",
                "onay vermedi",
                "da, dar fără SMS",
                "hozzájárulás visszavonva",
                "suostumus puuttuu",
                "согласие отозвано",
                "ja, kun sms",
                "ano, ne",
                "згода відкликана",
            })
    void whatMayTakeAYesBackLeavesNone(String cell) {
        assertThat(ConsentWords.inConsentColumn(cell))
                .as(cell)
                .isIn(ConsentAnswer.NO, ConsentAnswer.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "yes,NO",
        "true,NO",
        "1,NO",
        "x,NO",
        "2024-05-31,NO",
        "31 May 2024,NO",
        "3,NO",
        "ja,NO",
        "unsubscribed,NO",
        "opted out,NO",
        "no,NOTHING",
        "false,NOTHING",
        "0,NOTHING",
        "'',NOTHING",
        "nein,NOTHING",
        "n/a,NOTHING",
        "subscribed,NOTHING",
        "confirmed,NO",
        "bestätigt,NO",
        "accepted,NO",
        "I signed up by mistake,NO",
        "Welcome new subscribers,NO",
        "active,UNCLEAR",
        "enabled,UNCLEAR",
        "too many mails,UNCLEAR",
        "nej,NOTHING",
        "hayır,NOTHING",
        "evet,NO",
        "ne,UNCLEAR",
    })
    void anOptOutColumnIsReadTheOtherWayRound(String cell, ConsentAnswer said) {
        assertThat(ConsentWords.inOptOutColumn(cell)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "Email Marketing Consent,CONSENT,EMAIL_CONSENT",
        "SMS Marketing Consent,CONSENT,SMS_CONSENT",
        "Newsletter,CONSENT,EMAIL_CONSENT",
        "Marketing contact status,CONSENT,CONSENT",
        "Einwilligung Newsletter,CONSENT,EMAIL_CONSENT",
        "Consentement SMS,CONSENT,SMS_CONSENT",
        "Acepta publicidad,CONSENT,CONSENT",
        "Consenso marketing,CONSENT,CONSENT",
        "Toestemming nieuwsbrief,CONSENT,EMAIL_CONSENT",
        "Unsubscribed from all email,OPT_OUT,EMAIL_CONSENT",
        "BLOCKLISTED,OPT_OUT,CONSENT",
        "Do not email,OPT_OUT,EMAIL_CONSENT",
        "Unsubscribed at,OPT_OUT,CONSENT",
        "Opt out of marketing,OPT_OUT,CONSENT",
        "email_opt_out,OPT_OUT,EMAIL_CONSENT",
        "DoNotContact,OPT_OUT,CONSENT",
        "No newsletter,OPT_OUT,EMAIL_CONSENT",
        "Not subscribed,OPT_OUT,CONSENT",
        "Abgemeldet,OPT_OUT,CONSENT",
        "Keine Werbung,OPT_OUT,CONSENT",
        "Désabonné,OPT_OUT,CONSENT",
        "Fecha de baja,OPT_OUT,CONSENT",
        "Não contactar,OPT_OUT,CONSENT",
        "Uitgeschreven,OPT_OUT,CONSENT",
        "SMS STOP,OPT_OUT,SMS_CONSENT",
        "Email Marketing Consent Timestamp,TIME,EMAIL_CONSENT",
        "Status,STATUS,CONSENT",
        "Statut,STATUS,CONSENT",
        "City,OTHER,CONSENT",
        "Opt-in source,BASIS,CONSENT",
        "Text opt-in,BASIS,SMS_CONSENT",
        "Mailing list,BASIS,EMAIL_CONSENT",
        "Zgoda marketingowa,CONSENT,CONSENT",
        "Nyhetsbrev,CONSENT,CONSENT",
        "Согласие на рассылку,CONSENT,CONSENT",
        "Avregistrerad,OPT_OUT,CONSENT",
        "Unsubscribe link,OTHER,CONSENT",
        "Total spent,OTHER,CONSENT",
    })
    void headersSayWhatTheyAreAbout(String header, ConsentHeader meaning, ImportField field) {
        assertThat(ConsentHeader.of(header)).as(header).isEqualTo(meaning);
        assertThat(ConsentHeader.consentField(header)).as(header).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsubscribed", "VIP - do not email", "Keine Werbung!", "bounced"})
    void aNoIsHeardAnywhere(String cell) {
        assertThat(ConsentWords.isNoAnywhere(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Baja California",
                "Spam musubi",
                "no nuts",
                "stop@gmail.com",
                "Subscriber",
                "never mind",
                "not unsubscribed",
                "Cancelled",
                "0",
                "no"
            })
    void whatIsAboutSomethingElseIsNoNo(String cell) {
        assertThat(ConsentWords.isNoAnywhere(cell)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(keine SMS)",
                "do not mail",
                "please no calls",
                "unsubscribed",
                "pas d'appels",
                "(no)"
            })
    void aNoteBesideAnAddressMayBeANo(String note) {
        assertThat(ConsentWords.isNoInNote(note)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mum", "mobile", "work, ask for Ann", "(private)", "no answer"})
    void otherNotesAreNone(String note) {
        assertThat(ConsentWords.isNoInNote(note)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Plan,gold;silver,ATTRIBUTE,0",
        "State,CA;NY,ATTRIBUTE,0",
        "Status,enabled;blocklisted,CONSENT,0",
        "Status,Subscribed;Bounced;Marked as spam,CONSENT,0",
        "Status,gold;unsubscribed,ASK,1",
        "Notes,likes wine;please do not email,ASK,1",
        "Newsletter,yes;perhaps,ASK,1",
        "Newsletter,yes;no,EMAIL_CONSENT,0",
        "No opt-out,yes,ASK,1",
        "Allergies,no;nuts,ATTRIBUTE,0",
        "Order status,cancelled;paid,ATTRIBUTE,0",
        "Unsubscribe reason,too many,OPT_OUT,0",
        "Do not call,yes;no,SMS_OPT_OUT,0",
        "Text opt-in,Yes;No,SMS_CONSENT,0",
        "Mailing list,No,EMAIL_CONSENT,0",
        "Mailing list,Weekly;VIP,ATTRIBUTE,0",
        "Mailing list,Weekly;no,ASK,1",
        "GDPR consent form signed,No;Yes,CONSENT,0",
        "Newsletter type,weekly;unsubscribed,ASK,1",
        "Consent version,3;4,ATTRIBUTE,0",
        "UNSUB_TIME,2024-05-31 10:00:00,EMAIL_OPT_OUT,0",
        "CLEAN_TIME,2024-05-31 10:00:00,EMAIL_OPT_OUT,0",
        "UNSUB_TIME,yesterday,ASK,1",
        "Consent date,yes;no,EMAIL_CONSENT,0",
        "Consent date,2024-05-31;no,EMAIL_CONSENT_AT,0",
        "Zgoda marketingowa,tak;nie,CONSENT,0",
        "Nyhetsbrev,ja;nej,CONSENT,0",
        "Novinky e-mailem,ano;ne,ASK,1",
        "Kampanya,evet;hayır,ASK,1",
        "Новости,да;нет,ASK,1",
        "Uutiset,kyllä;ei,ASK,1",
        "Νέα,ναι;όχι,ASK,1",
        "Hírek,igen;nem,ASK,1",
        "Noutăți,da;nu,ASK,1",
        "お知らせ,はい;いいえ,ASK,1",
        "Nyheder,✓;✗,ASK,1",
        "Uutuudet,K;E,ASK,1",
        "Aktuality,1;0,ASK,1",
        "Mystery,yes;no;maybe;later,ASK,1",
        "Favourite,no;red;blue;green,ATTRIBUTE,0",
        "Tax exempt,yes;no,ATTRIBUTE,0",
        "VIP,yes,ATTRIBUTE,0",
        "Total orders,0;1,ATTRIBUTE,0",
        "Size,S;M;L,ATTRIBUTE,0",
        "City,Da Nang;Nice,ATTRIBUTE,0",
        "SMS,yes;no,ASK,1",
        "Mail,ja;nein,ASK,1",
    })
    void columnsAreSettledByNameAndByContents(
            String header, String cells, ImportField field, int questions) {
        ColumnContents contents = new ColumnContents();
        List.of(cells.split(";")).forEach(contents::take);
        ConsentColumns consent = new ConsentColumns(java.util.Map.of(), java.util.Map.of());
        List<ImportColumn> columns =
                new HeaderMapping(List.of(header))
                        .columns(java.util.Map.of(), consent, List.of(contents));
        assertThat(columns.getFirst().field()).isEqualTo(field);
        assertThat(consent.questions()).hasSize(questions);
    }
}
