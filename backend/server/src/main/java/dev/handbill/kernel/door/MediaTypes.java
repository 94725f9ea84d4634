package dev.handbill.kernel.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Accept and Content-Type (RFC 9110, 8.3 and 12.5.1), as far as the API has a choice. */
final class MediaTypes {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE =
            Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")((?:\\s*;.*)?)", Pattern.DOTALL);
    private static final Pattern NOTHING =
            Pattern.compile("(?i);\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*(;|$)");
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?");
    private static final int MOST_RANGES = 50;

    private MediaTypes() {}

    /**
     * Which of the types that are offered an Accept header takes.
     *
     * @return empty if it takes none of them, or cannot be read
     */
    static Optional<String> accepted(String header, Set<String> offered) {
        List<Matcher> ranges = new ArrayList<>();
        for (String part : header.split(",", MOST_RANGES)) {
            Matcher range = RANGE.matcher(part.strip());
            if (range.matches()) {
                ranges.add(range);
            } else if (!part.isBlank()) {
                return Optional.empty();
            }
        }
        return offered.stream()
                .filter(type -> ranges.stream().anyMatch(range -> takes(range, type)))
                .filter(type -> ranges.stream().noneMatch(range -> refuses(range, type)))
                .findFirst();
    }

    /** Whether a Content-Type is one of those that an operation reads. */
    static boolean isReadable(String header, Set<String> consumed) {
        Matcher type = RANGE.matcher(header.strip());
        if (!type.matches()) {
            return false;
        }
        String name = name(type);
        Matcher charset = CHARSET.matcher(type.group(3));
        boolean isUtf8 =
                !charset.find()
                        || charset.group(1).equalsIgnoreCase("utf-8")
                        || charset.group(1).equalsIgnoreCase("utf8")
                        || name.startsWith("multipart/");
        return consumed.contains(name) && isUtf8;
    }

    private static boolean takes(Matcher range, String type) {
        String name = name(range);
        return !NOTHING.matcher(range.group(3)).find()
                && (name.equals("*/*")
                        || name.equals(type)
                        || (name.endsWith("/*")
                                && type.startsWith(name.substring(0, name.length() - 1))));
    }

    private static boolean refuses(Matcher range, String type) {
        return name(range).equals(type) && NOTHING.matcher(range.group(3)).find();
    }

    private static String name(Matcher type) {
        return (type.group(1) + "/" + type.group(2)).toLowerCase(Locale.ROOT);
    }
}
