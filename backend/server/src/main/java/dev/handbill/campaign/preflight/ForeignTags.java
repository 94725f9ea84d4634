package dev.handbill.campaign.preflight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders of other systems, left over when a message was copied from there: they would go out
 * as they are written.
 */
final class ForeignTags {
    private static final int MOST = 10;
    private static final String NAMES =
            "(?:(?:first|last|full|sur|given|family|nick|user|contact|customer|company|f|l)?["
                    + " _-]?(?:name|email|email_address|e-mail|phone|city|company|code|coupon)"
                    + "|vorname|nachname|anrede|pr[eé]nom|nom|nombre|apellidos?|nome|cognome|sobrenome|voornaam|achternaam"
                    + "|imi[eę]|nazwisko|jm[eé]no|p[rř][ií]jmen[ií]|f[oö]rnamn|efternamn|fornavn|etternavn|etunimi|sukunimi)";

    /** What prints as it stands, however much it looks like ours. */
    private static final Pattern NUMBERED = Pattern.compile("\\{\\{\\s*\\d+\\s*\\}\\}");

    /** What is ours, and what nobody reads. */
    private static final Pattern OURS =
            Pattern.compile(
                    "\\{\\{.*?\\}\\}|\\{%.*?%\\}|\\{#.*?#\\}|<style\\b.*?</style|<script\\b.*?</script",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> FORMS =
            List.of(
                    // Mailchimp
                    Pattern.compile("\\*\\|[^|*\\n]{1,80}\\|\\*"),
                    Pattern.compile("\\*%7[Cc][^%*\\n]{1,60}%7[Cc]\\*"),
                    Pattern.compile("%7[Bb]%7[Bb].{1,80}?%7[Dd]%7[Dd]"),
                    // Salesforce, AWeber
                    Pattern.compile("\\{![A-Za-z_][^{}\\n]{0,60}\\}"),
                    Pattern.compile("%%[=\\[].{1,120}?[=\\]]%%", Pattern.DOTALL),
                    // Zoho, Dotdigital, Velocity
                    Pattern.compile("\\$\\[[A-Za-z][^\\[\\]\\n]{0,60}\\]\\$"),
                    Pattern.compile("(?<![A-Za-z0-9$])\\$[A-Z][A-Z_]{2,40}\\$"),
                    Pattern.compile(
                            "\\$!?\\{?(?:contact|customer|user|subscriber|recipient|lead)\\.[A-Za-z_.]{1,60}\\}?"),
                    // pages that programs fill, and letters that Word does
                    Pattern.compile("(?:<|&lt;)%[=-]?.{1,120}?%(?:>|&gt;)", Pattern.DOTALL),
                    Pattern.compile("<#(?:if|list|else|assign)\\b[^>\\n]{0,120}>"),
                    Pattern.compile("\\{\\s*MERGEFIELD\\b[^{}\\n]{1,60}\\}"),
                    Pattern.compile("«\\s*" + NAMES + "\\s*»", Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "<(?:unsubscribe|webversion|preferences|forwardtoafriend|currentyear|currentmonthname)\\b[^>]{0,200}>",
                            Pattern.CASE_INSENSITIVE),
                    // Sendy, Campaign Monitor
                    Pattern.compile(
                            "\\[[A-Za-z][A-Za-z0-9_ ]{0,40},\\s*fallback=[^\\]\\n]{0,60}\\]"),
                    // Mautic, and others with a name and a sign in single braces
                    Pattern.compile("\\{[a-z]{3,30}=[^{}\\n]{1,60}\\}"),
                    Pattern.compile("\\$\\{[A-Za-z_][^{}\\n]{0,60}\\}"),
                    Pattern.compile("\\{\\$[A-Za-z_][^{}\\n]{0,60}\\}"),
                    Pattern.compile(
                            "(?<![{A-Za-z0-9])\\{\\s*" + NAMES + "\\s*\\}(?!\\})",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile("%%[A-Za-z_][A-Za-z0-9_ .]{0,60}%%"),
                    Pattern.compile("(?<![%A-Za-z0-9])%[A-Z][A-Z_-]{3,40}%"),
                    Pattern.compile(
                            "(?<![%A-Za-z0-9])%[A-Z][A-Z_]{3,30}(?:_\\d+|[|+][^%\\n]{1,40})%"),
                    Pattern.compile("(?<![{A-Za-z0-9])\\{[A-Z][A-Z_]{3,40}\\}(?!\\})"),
                    Pattern.compile("-%[a-z_]{3,40}%-"),
                    Pattern.compile("(?<![%A-Za-z0-9])%[a-z]+(?:[._][a-z]+)+%"),
                    Pattern.compile(
                            "(?<![%\\p{L}0-9])%" + NAMES + "%(?![\\p{L}0-9])",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile("\\[\\[[A-Za-z][^\\[\\]\\n]{0,60}\\]\\]"),
                    Pattern.compile("(?<!\\[)\\[" + NAMES + "\\](?!\\()", Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "(?:<<|&lt;&lt;)\\s*[A-Za-z][A-Za-z0-9_ ]{0,40}\\s*(?:>>|&gt;&gt;)"),
                    // what a writer, or a program that writes, left to be filled in
                    Pattern.compile(
                            "(?<!\\[)\\[(?:your|insert|enter|add|ihr|dein|votre|tu|su)\\s[^\\[\\]\\n"
                                    + "]{1,60}\\](?!\\()",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "(?<![\\[{])[\\[{]" + NAMES + "\\|[^\\[\\]{}\\n]{1,60}[\\]}](?!\\()",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile("<[A-Z]{0,20}_?NAME>"),
                    Pattern.compile("&lt;" + NAMES + "&gt;", Pattern.CASE_INSENSITIVE),
                    Pattern.compile("!\\*[A-Z][A-Z_]{2,40}\\*!"),
                    Pattern.compile("(?<![\\w^])\\^[A-Z][A-Z_]{2,40}\\^(?!\\w)"),
                    Pattern.compile("\\|\\|[A-Z][A-Z_]{2,40}\\|\\|"),
                    Pattern.compile("(?<![#\\w])##[A-Za-z][A-Za-z_]{2,40}##(?!#)"),
                    Pattern.compile("::" + NAMES + "::", Pattern.CASE_INSENSITIVE),
                    Pattern.compile("@\\(?Model\\.[A-Za-z.]{1,60}\\)?"),
                    Pattern.compile("(?<![A-Za-z0-9&#])#[A-Z][A-Z_]{3,40}#"),
                    Pattern.compile("(?<![A-Za-z0-9@])@@?[A-Za-z_]{3,40}@@?(?![A-Za-z0-9.])"),
                    Pattern.compile("~[A-Za-z]+\\.[A-Za-z]+~"),
                    Pattern.compile(
                            "(?<![\\w-])-" + NAMES + "-(?![\\w-])", Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "(?<![\\w-])__" + NAMES + "__(?![\\w-])", Pattern.CASE_INSENSITIVE));

    /**
     * Something that looks like a placeholder.
     *
     * @param at index into the text
     */
    record Tag(String written, int at) {
        int end() {
            return at + written.length();
        }
    }

    private ForeignTags() {}

    static List<Tag> in(String text) {
        String bare = without(OURS, text);
        List<Tag> found = new ArrayList<>();
        add(NUMBERED.matcher(text), found);
        FORMS.forEach(form -> add(form.matcher(bare), found));
        found.sort(Comparator.comparingInt(Tag::at));
        return found;
    }

    /** Those that no other form found already. */
    private static void add(Matcher tag, List<Tag> found) {
        while (tag.find() && found.size() < MOST) {
            int start = tag.start();
            int end = tag.end();
            if (found.stream().noneMatch(each -> start < each.end() && each.at() < end)) {
                found.add(new Tag(tag.group(), start));
            }
        }
    }

    /** Blanks in their place, so that every place stays where it is. */
    static String without(Pattern parts, String text) {
        StringBuilder bare = new StringBuilder(text);
        Matcher part = parts.matcher(text);
        while (part.find()) {
            for (int i = part.start(); i < part.end(); i++) {
                if (bare.charAt(i) != '\n') {
                    bare.setCharAt(i, ' ');
                }
            }
        }
        return bare.toString();
    }
}
