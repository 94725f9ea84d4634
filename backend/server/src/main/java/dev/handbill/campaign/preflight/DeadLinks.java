package dev.handbill.campaign.preflight;

import dev.handbill.kernel.text.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links and images of an e-mail that lead nowhere once it has left the house. */
final class DeadLinks {
    private static final int MOST = 10;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<![\\w-])(href|src|background|action)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>\"']++))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS =
            Pattern.compile("<!--.*?-->|\\{#.*?#\\}", Pattern.DOTALL);
    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> FINE = Set.of("geo", "webcal");
    private static final Pattern FILLED =
            Pattern.compile("\\{\\{.*?(?:\\}\\}|$)|\\{%.*?(?:%\\}|$)", Pattern.DOTALL);

    /** In plain text: a full stop or bracket behind an address belongs to the sentence. */
    private static final Pattern IN_TEXT =
            Pattern.compile(
                    "\\b(?:https?|file):\\S*[^\\s.,;:!?)\\]}\"']", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRIVATE =
            Pattern.compile(
                    "localhost|.*\\.(?:localhost|local|internal)|127\\..*|10\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|0\\.0\\.0\\.0|\\[.*|[^.]+");

    /** RFC 2606: kept free for examples, so a text that was filled in nowhere leads there. */
    private static final Pattern RESERVED =
            Pattern.compile("(?:.*\\.)?(?:example|test|invalid|example\\.(?:com|net|org|edu))\\.?");

    private static final Pattern PORT = Pattern.compile(".*:(\\d+)");

    /** Local numbers have three digits at least; letters, as in 1-800-FLOWERS, only behind some. */
    private static final Pattern PHONE =
            Pattern.compile("\\s*+\\+?[(*#]?\\d[\\d\\s().*#/-]{1,30}(?:(?:ext|x|p|,)[\\d.]+)?");

    private static final Pattern IMPOSSIBLE = Pattern.compile("^\\.|\\.\\.|[\\s,;!|<>()*^`\"']");

    /**
     * An address that leads nowhere.
     *
     * @param at index into the text
     */
    record Link(String address, String why, int at) {}

    private DeadLinks() {}

    static List<Link> in(String html) {
        List<Link> dead = new ArrayList<>();
        Matcher address = ADDRESS.matcher(ForeignTags.without(COMMENTS, html));
        while (address.find() && dead.size() < MOST) {
            int group = address.group(2) != null ? 2 : address.group(3) != null ? 3 : 4;
            String written = address.group(group).strip();
            boolean isImage = !address.group(1).equalsIgnoreCase("href");
            String why = whyDead(written, isImage);
            if (why != null) {
                dead.add(new Link(shown(written), why, address.start(group)));
            }
        }
        return dead;
    }

    /** Those that stand in a text without markup, such as an SMS. */
    static List<Link> inText(String text) {
        List<Link> dead = new ArrayList<>();
        Matcher address = IN_TEXT.matcher(ForeignTags.without(COMMENTS, text));
        while (address.find() && dead.size() < MOST) {
            String why = whyDead(address.group(), false);
            if (why != null) {
                dead.add(new Link(shown(address.group()), why, address.start()));
            }
        }
        return dead;
    }

    private static @Nullable String whyDead(String written, boolean isImage) {
        if (written.startsWith("{{") || written.startsWith("{%")) {
            return null;
        }
        if (written.isEmpty()) {
            return isImage ? "names no image" : "leads nowhere";
        }
        if (written.startsWith("#")) {
            return isImage ? "names no image" : null;
        }
        if (written.startsWith("//")) {
            return "has no https: in front";
        }
        Matcher scheme = SCHEME.matcher(written);
        boolean hasPort = written.matches("(?:localhost|[\\w-]+\\.[\\w.-]+):\\d{1,5}(?:[/?#].*)?");
        if (!scheme.matches() && EmailAddress.alone(written).isPresent()) {
            return "is an e-mail address. Write mailto: in front";
        }
        if (!scheme.matches() && PHONE.matcher(written).matches()) {
            return "is a phone number. Write tel: in front";
        }
        if (!scheme.matches() || hasPort) {
            return written.startsWith("/") || written.startsWith(".") || !written.contains(".")
                    ? "is relative: an e-mail has no page that it could belong to. Write the whole address with https://"
                    : "has no https:// in front, so mail programs do not open it";
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> whyUnreachable(written);
            case "file" -> "is a file of one computer. Upload it, and link to it with https://";
            case "cid" ->
                    "names an attachment that this e-mail does not have. Link to the image with https://";
            case "javascript", "vbscript" -> "is a script, and mail programs run none";
            case "data" ->
                    isImage
                            ? "is an image inside of the text, which Gmail and others do not show. Link to it with https://"
                            : "is no page that mail programs open";
            case "mailto" -> whyNoMail(written.substring("mailto:".length()));
            case "tel", "sms" -> whyNoCall(written.substring(written.indexOf(':') + 1));
            case "blob", "about", "chrome", "content" -> "leads nowhere outside of your browser";
            default ->
                    FINE.contains(scheme.group(1).toLowerCase(Locale.ROOT))
                            ? null
                            : "is of a kind that mail programs do not open";
        };
    }

    /** One without an address opens an empty letter, which a subject or text says is meant. */
    private static @Nullable String whyNoMail(String written) {
        String bare = FILLED.matcher(written).replaceAll("a@b.example");
        int question = bare.indexOf('?');
        if (question == 0 && bare.length() > 1) {
            return null;
        }
        String addresses = question < 0 ? bare : bare.substring(0, question);
        for (String address : addresses.replace("%20", " ").replace("%40", "@").split(",", -1)) {
            if (EmailAddress.alone(address.strip()).isEmpty()) {
                return "names no e-mail address behind mailto:";
            }
        }
        return null;
    }

    private static @Nullable String whyNoCall(String written) {
        String bare = FILLED.matcher(written).replaceAll("000").replace("%20", " ");
        String number = bare.split("[?;&]", 2)[0];
        return PHONE.matcher(number).matches() ? null : "names no phone number that can be called";
    }

    private static @Nullable String whyUnreachable(String written) {
        int path = written.indexOf("://");
        if (path < 0) {
            return "lacks the // behind https:";
        }
        String rest = written.substring(path + 3);
        int end = 0;
        while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String server = rest.substring(0, end).toLowerCase(Locale.ROOT);
        if (server.contains("{{") || server.contains("{%")) {
            return null;
        }
        if (server.isBlank()) {
            return "names no website";
        }
        String name = server.substring(server.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        if (server.startsWith("http") || IMPOSSIBLE.matcher(name).find()) {
            return "names no website that can exist";
        }
        if (FILLED.matcher(rest).replaceAll("").contains(" ")) {
            return "has a space in it, where many mail programs cut it off. Write %20 in its place";
        }
        Matcher port = PORT.matcher(server);
        if (port.matches() && !isPort(port.group(1))) {
            return "names a port that no server can have. Leave it out";
        }
        if (RESERVED.matcher(name).matches()) {
            return "is an example's address, where no website can be. Write your own";
        }
        return PRIVATE.matcher(name).matches()
                ? "is reached from your own network or computer only"
                : null;
    }

    private static boolean isPort(String digits) {
        String number = digits.replaceFirst("^0+", "");
        return !number.isEmpty() && number.length() <= 5 && Integer.parseInt(number) <= 65_535;
    }

    private static String shown(String address) {
        return address.length() <= 60 ? address : address.substring(0, 60) + "…";
    }
}
