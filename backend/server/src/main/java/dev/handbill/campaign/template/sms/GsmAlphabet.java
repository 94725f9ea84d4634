package dev.handbill.campaign.template.sms;

/** The letters of GSM-7 (3GPP TS 23.038) and the room that each takes. */
final class GsmAlphabet {
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each travels behind an escape, so it counts twice. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** Septets of each letter up to the euro sign; 0 for those outside GSM-7. */
    private static final byte[] SEPTETS = septetsOfLetters();

    private GsmAlphabet() {}

    /** 0 for a letter outside GSM-7. */
    static int septets(int letter) {
        return letter < SEPTETS.length ? SEPTETS[letter] : 0;
    }

    private static byte[] septetsOfLetters() {
        byte[] septets = new byte['€' + 1];
        BASIC.chars().forEach(letter -> septets[letter] = 1);
        EXTENSION.chars().forEach(letter -> septets[letter] = 2);
        return septets;
    }
}
