package dev.handbill.provider.smtp;

/** A name and an address as a header has them (RFC 5322, 3.4). */
final class Mailbox {
    private static final int MOST_IN_A_QUOTED_NAME = 60;

    private Mailbox() {}

    static String header(String name, String address) {
        return name.isEmpty() ? address : phrase(name) + " <" + address + ">";
    }

    private static String phrase(String name) {
        return EncodedWords.isPlain(name) && name.length() <= MOST_IN_A_QUOTED_NAME
                ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : EncodedWords.encode(name);
    }
}
