package dev.handbill.provider.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A name and an address as a header has them: RFC 5322, 3.4, with RFC 2047 encoded words. */
final class Mailbox {
    /** An encoded word has at most 75 characters; 45 bytes make 60, and the frame 12 more. */
    private static final int MOST_BYTES_IN_A_WORD = 45;

    private Mailbox() {}

    static String header(String name, String address) {
        return name.isEmpty() ? address : phrase(name) + " <" + address + ">";
    }

    private static String phrase(String name) {
        boolean isPlain = name.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return isPlain && name.length() <= 60
                ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : String.join("\r\n ", words(name));
    }

    /** No character is split between two words. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int c : name.codePoints().toArray()) {
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
