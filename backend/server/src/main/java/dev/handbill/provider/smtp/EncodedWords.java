package dev.handbill.provider.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Header text outside ASCII (RFC 2047). Our own, because the mail client's encoder turns characters
 * beyond U+FFFF, such as emoji, into question marks.
 */
final class EncodedWords {
    /** An encoded word has at most 75 characters; 45 bytes make 60, and the frame 12 more. */
    private static final int MOST_BYTES_IN_A_WORD = 45;

    private EncodedWords() {}

    /** As it is where that is safe, else in encoded words. */
    static String text(String text) {
        return isPlain(text) ? text : encode(text);
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f) && !text.contains("=?");
    }

    static String encode(String text) {
        return String.join("\r\n ", words(text));
    }

    /** No character is split between two words. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int c : text.codePoints().toArray()) {
            int more = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MOST_BYTES_IN_A_WORD) {
                words.add(word(piece.toString()));
                piece.setLength(0);
                bytes = 0;
            }
            piece.appendCodePoint(c);
            bytes += more;
        }
        words.add(word(piece.toString()));
        return words;
    }

    private static String word(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
