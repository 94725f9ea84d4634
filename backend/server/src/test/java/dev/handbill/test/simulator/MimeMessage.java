package dev.handbill.test.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of MIME (RFC 2045 to 2047) as it takes to read what we send.
 *
 * @param headers unfolded and decoded, by name in any case
 */
record MimeMessage(Map<String, String> headers, String body, List<MimeMessage> parts) {
    private static final Pattern WORD =
            Pattern.compile(
                    "=\\?UTF-8\\?([BQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    static MimeMessage parse(String source) {
        int end = source.indexOf("\r\n\r\n");
        Map<String, String> headers = headers(source.substring(0, end));
        String body = source.substring(end + 4);
        Matcher boundary = BOUNDARY.matcher(headers.getOrDefault("Content-Type", ""));
        List<MimeMessage> parts = new ArrayList<>();
        if (boundary.find()) {
            String[] pieces = body.split(Pattern.quote("--" + boundary.group(1)));
            for (int i = 1; i < pieces.length - 1; i++) {
                parts.add(parse(pieces[i].substring(2)));
            }
        }
        return new MimeMessage(headers, body, parts);
    }

    ReceivedMessage received(String from, String to) {
        Map<String, String> fields = new TreeMap<>(headers);
        fields.put("Shape", shape());
        Map<String, byte[]> images = new HashMap<>();
        leaf("image/png")
                .forEach(
                        part ->
                                images.put(
                                        part.header("Content-ID").replaceAll("[<>]", ""),
                                        part.bytes()));
        return new ReceivedMessage(
                Instant.now(),
                from,
                to,
                header("Subject"),
                text("text/html"),
                text("text/plain"),
                fields,
                images);
    }

    /** The tree of content types, such as {@code multipart/alternative(text/plain, ...)}. */
    private String shape() {
        return parts.isEmpty() ? type() : type() + parts.stream().map(MimeMessage::shape).toList();
    }

    private String text(String type) {
        return leaf(type).stream()
                .findFirst()
                .map(part -> new String(part.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private List<MimeMessage> leaf(String type) {
        List<MimeMessage> found = new ArrayList<>();
        if (type().equals(type)) {
            found.add(this);
        }
        parts.forEach(part -> found.addAll(part.leaf(type)));
        return found;
    }

    private String type() {
        return header("Content-Type").split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private byte[] bytes() {
        return switch (header("Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
            case "base64" -> Base64.getMimeDecoder().decode(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static Map<String, String> headers(String source) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : source.replaceAll("\r\n([ \t])", "$1").split("\r\n")) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), decoded(line.substring(colon + 1).strip()));
        }
        headers.put("Raw", source);
        return headers;
    }

    private static String decoded(String header) {
        return WORD.matcher(header)
                .replaceAll(
                        word ->
                                Matcher.quoteReplacement(
                                        new String(
                                                word.group(1).equalsIgnoreCase("B")
                                                        ? Base64.getDecoder().decode(word.group(2))
                                                        : quotedPrintable(
                                                                word.group(2).replace('_', ' ')),
                                                StandardCharsets.UTF_8)));
    }

    private static byte[] quotedPrintable(String text) {
        String joined = text.replace("=\r\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == '=') {
                bytes.write(Integer.parseInt(joined, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
