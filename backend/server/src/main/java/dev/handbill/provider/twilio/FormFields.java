package dev.handbill.provider.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All fields of a posted form: a signature covers those too that nobody asks for. */
final class FormFields {
    private static final int MOST = 200;

    private FormFields() {}

    /**
     * @throws IllegalArgumentException for broken escapes or too many fields
     */
    static SortedMap<String, List<String>> of(byte[] body) {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        String text = new String(body, StandardCharsets.UTF_8);
        int count = 0;
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST) {
                throw new IllegalArgumentException("too many fields");
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        }
        return fields;
    }

    static String first(SortedMap<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
