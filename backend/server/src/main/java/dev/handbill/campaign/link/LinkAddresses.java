package dev.handbill.campaign.link;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What links may lead to, and how it is written in a header. */
public final class LinkAddresses {
    /** Our own pages about a customer: counting them would only make their addresses longer. */
    private static final List<String> OWN_PAGES = List.of("/c/", "/r/", "/u/", "/p/", "/l/");

    private LinkAddresses() {}

    /** Whether it leads to a page, ours or another's; not a mailbox, a number or a place here. */
    static boolean isOfThePages(String address) {
        String start = address.stripLeading().toLowerCase(Locale.ROOT);
        return hasHost(start, "https://") || hasHost(start, "http://");
    }

    private static boolean hasHost(String address, String scheme) {
        return address.startsWith(scheme)
                && address.length() > scheme.length()
                && "/?#\\".indexOf(address.charAt(scheme.length())) < 0;
    }

    /** Whether it leads to a page of ours about the customer. */
    static boolean isOurs(String address, String publicUrl) {
        return address.startsWith(publicUrl)
                && OWN_PAGES.stream()
                        .anyMatch(page -> address.startsWith(page, publicUrl.length()));
    }

    /**
     * In letters that a header may hold, as browsers write what is typed: nothing in it can end the
     * header's line.
     */
    public static String inHeader(String address) {
        String whole = address.strip();
        int host = whole.indexOf("://") + 3;
        int path = host;
        while (path < whole.length() && "/?#".indexOf(whole.charAt(path)) < 0) {
            path++;
        }
        return whole.substring(0, host)
                + escaped(host(whole.substring(host, path)))
                + escaped(whole.substring(path));
    }

    private static String host(String written) {
        if (written.chars().allMatch(letter -> letter < 0x80)) {
            return written;
        }
        try {
            return IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notAHost) {
            return written;
        }
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7f && "\"<>\\^`{|}".indexOf(each) < 0) {
                safe.append((char) each);
            } else {
                safe.append('%').append("%02X".formatted(each & 0xff));
            }
        }
        return safe.toString();
    }
}
