package dev.handbill.campaign.template.sms;

import java.util.List;

/**
 * Counts an SMS as networks bill it (3GPP TS 23.038 and 23.040): 160 septets of GSM-7 in one
 * message, 153 in each of several; 70 and 67 UTF-16 units of UCS-2 when a single letter is outside
 * GSM-7. A letter that takes two of either is never split over two parts.
 */
public final class SmsText {
    private SmsText() {}

    /** How it travels and what it is billed as. */
    public static RenderedSms count(String text) {
        int septets = septets(text);
        return septets >= 0
                ? new RenderedSms(text, SmsEncoding.GSM_7, septets, gsmParts(text, septets))
                : new RenderedSms(text, SmsEncoding.UCS_2, text.length(), ucsParts(text));
    }

    /** The letters that make it UCS-2, each once, in their order. */
    public static List<String> outsideGsm(String text) {
        return text.codePoints()
                .filter(letter -> GsmAlphabet.septets(letter) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** -1 if a letter is outside GSM-7. */
    private static int septets(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = GsmAlphabet.septets(text.charAt(i));
            if (septets == 0) {
                return -1;
            }
            all += septets;
        }
        return all;
    }

    private static int gsmParts(String text, int septets) {
        if (septets <= 160) {
            return 1;
        }
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int width = GsmAlphabet.septets(text.charAt(i));
            if (used + width > 153) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return parts;
    }

    private static int ucsParts(String text) {
        if (text.length() <= 70) {
            return 1;
        }
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int width = Character.charCount(text.codePointAt(i));
            if (used + width > 67) {
                parts++;
                used = 0;
            }
            used += width;
            i += width;
        }
        return parts;
    }
}
