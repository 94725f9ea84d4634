package dev.handbill.campaign.template;

/**
 * Counts a text message as networks bill it (3GPP TS 23.038): 160 septets of GSM-7 in one message,
 * 153 in each of several; 70 and 67 UTF-16 units of UCS-2 when a single letter is outside GSM-7.
 */
final class SmsText {
    /** Punctuation that word processors put in and that would more than double the price. */
    private static final String TYPOGRAPHIC =
            "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u00a0\u202f\u2009";

    private static final String[] PLAIN = {
        "'", "'", ",", "\"", "\"", "\"", "-", "-", "...", " ", " ", " "
    };

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each travels behind an escape, so it counts twice. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private SmsText() {}

    static RenderedSms count(String text) {
        int septets = septets(text);
        return septets >= 0
                ? new RenderedSms(text, SmsEncoding.GSM_7, septets, segments(septets, 160, 153))
                : new RenderedSms(
                        text, SmsEncoding.UCS_2, text.length(), segments(text.length(), 70, 67));
    }

    /** Curly quotes, dashes and the like as their GSM-7 cousins. */
    static String plainPunctuation(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = TYPOGRAPHIC.indexOf(text.charAt(i));
            if (at >= 0) {
                plain.append(PLAIN[at]);
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    /** -1 if a letter is outside GSM-7. */
    private static int septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (BASIC.indexOf(letter) >= 0) {
                septets++;
            } else if (EXTENSION.indexOf(letter) >= 0) {
                septets += 2;
            } else {
                return -1;
            }
        }
        return septets;
    }

    private static int segments(int units, int single, int each) {
        return units <= single ? 1 : Math.ceilDiv(units, each);
    }
}
