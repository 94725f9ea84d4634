package dev.handbill.campaign.design.mjml;

import java.util.Locale;
import java.util.Map;

/** The words that an e-mail gets from us, in the language it is written in; else in English. */
record MailWords(
        String validUntil, String map, String unsubscribe, String preferences, String why) {
    private static final MailWords ENGLISH =
            new MailWords(
                    "Valid until",
                    "Show on the map",
                    "Unsubscribe",
                    "Choose what you get",
                    "Why did I get this?");

    private static final Map<String, MailWords> BY_LANGUAGE =
            Map.of(
                    "de",
                    new MailWords(
                            "Gültig bis",
                            "Auf der Karte zeigen",
                            "Abmelden",
                            "Auswählen, was kommt",
                            "Warum bekomme ich das?"),
                    "es",
                    new MailWords(
                            "Válido hasta el",
                            "Ver en el mapa",
                            "Darse de baja",
                            "Elegir qué recibir",
                            "¿Por qué recibo esto?"),
                    "fr",
                    new MailWords(
                            "Valable jusqu’au",
                            "Voir sur la carte",
                            "Se désabonner",
                            "Choisir ce que je reçois",
                            "Pourquoi ai-je reçu ceci ?"),
                    "it",
                    new MailWords(
                            "Valido fino al",
                            "Mostra sulla mappa",
                            "Annulla l’iscrizione",
                            "Scegli cosa ricevere",
                            "Perché ho ricevuto questo?"));

    /**
     * @param language BCP 47
     */
    static MailWords in(String language) {
        return BY_LANGUAGE.getOrDefault(Locale.forLanguageTag(language).getLanguage(), ENGLISH);
    }
}
