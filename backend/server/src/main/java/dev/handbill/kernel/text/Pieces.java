package dev.handbill.kernel.text;

import java.util.List;

/**
 * What is the same in all texts of one kind, such as the e-mails of a campaign, cut where each has
 * something of its own. One object for all of them, compared by identity: whoever encodes it for
 * somewhere does so once and keeps that beside it.
 */
public final class Pieces {
    /** Of a text that shares nothing with others. */
    static final Pieces NOTHING_SHARED = new Pieces(List.of("", ""));

    private final List<String> constants;
    private final int length;

    /**
     * @param constants what stands before the first hole, between two of them, and behind the last:
     *     one more than there are holes
     */
    public Pieces(List<String> constants) {
        this.constants = List.copyOf(constants);
        this.length = constants.stream().mapToInt(String::length).sum();
    }

    public int holes() {
        return constants.size() - 1;
    }

    /** Characters, without those of the holes. */
    public int length() {
        return length;
    }

    /** The whole text, with a value for each hole. */
    public String with(List<String> values) {
        int all = length;
        for (String value : values) {
            all += value.length();
        }
        StringBuilder text = new StringBuilder(all).append(constants.getFirst());
        for (int i = 0; i < values.size(); i++) {
            text.append(values.get(i)).append(constants.get(i + 1));
        }
        return text.toString();
    }
}
