package dev.handbill.customer.imports.rows;

import dev.handbill.customer.imports.mapping.ConsentWords;
import dev.handbill.customer.imports.mapping.ImportField;
import dev.handbill.kernel.Channel;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write beside an address in its cell: "(keine SMS)", "please no calls". */
final class AddressNote {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;]+@[^\\s<>(),;]+");
    private static final Pattern DIGITS = Pattern.compile("[\\d+()\\[\\]./·~#-]+");

    /** "Tel. No.: 030 …" is no answer. */
    private static final Pattern NUMBER_SIGN =
            Pattern.compile("(?i)\\b(?:no|nr|n)\\s*[.:°º]|\\b(?:tel|phone|mobile|cell)\\.? no\\b");

    private AddressNote() {}

    /** The channels that the note says no to; none for most cells. */
    static Set<Channel> noes(ImportField field, String cell, boolean hasAddress) {
        Set<Channel> noes = EnumSet.noneOf(Channel.class);
        if (cell.chars().noneMatch(c -> c == ' ' || c == '(' || c == '<' || c == '\n' || c == ',')
                || cell.codePoints().noneMatch(Character::isLetter)) {
            return noes;
        }
        String note = withoutAddresses(cell);
        boolean isNo = hasAddress ? ConsentWords.isNoInNote(note) : ConsentWords.isNoAnywhere(note);
        if (isNo) {
            ImportField about = ConsentWords.noteField(note, field);
            if (about.isAbout(Channel.EMAIL)) {
                noes.add(Channel.EMAIL);
            }
            if (about.isAbout(Channel.SMS)) {
                noes.add(Channel.SMS);
            }
        }
        return noes;
    }

    private static String withoutAddresses(String cell) {
        String words = ADDRESS.matcher(NUMBER_SIGN.matcher(cell).replaceAll(" ")).replaceAll(" ");
        return DIGITS.matcher(words).replaceAll(" ").strip();
    }
}
