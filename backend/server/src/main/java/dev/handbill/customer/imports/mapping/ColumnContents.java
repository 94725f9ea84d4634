package dev.handbill.customer.imports.mapping;

import dev.handbill.kernel.text.Digests;
import dev.handbill.kernel.text.EmptyWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What stands in one column of a file, as far as it matters for what the column is about. */
public final class ColumnContents {
    /** A column with more different cells than this holds no statuses. */
    public static final int MOST_WORDS = 200;

    private static final int MOST_SEEN = 2_000;
    private static final int DIGEST = 16;

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> noes = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean hasMore;
    private boolean isFilled;

    public void take(String written) {
        if (written.isEmpty() || seen.contains(written)) {
            return;
        }
        String cell = ConsentWords.ticked(written);
        if (EmptyWords.isEmpty(cell)) {
            return;
        }
        isFilled = true;
        if (seen.size() < MOST_SEEN) {
            seen.add(written);
        }
        if (words.size() < MOST_WORDS) {
            words.putIfAbsent(ConsentWords.key(cell), cell);
        } else {
            hasMore = true;
        }
        if (noes.size() < MOST_WORDS && ConsentWords.isNoAnywhere(cell)) {
            noes.putIfAbsent(ConsentWords.key(cell), cell);
            words.put(ConsentWords.key(cell), cell);
        }
    }

    /** Whether every cell is empty. */
    public boolean isEmpty() {
        return !isFilled;
    }

    /** Whether a cell says no in words that mean nothing else. */
    boolean saysNo() {
        return !noes.isEmpty();
    }

    boolean hasMore() {
        return hasMore;
    }

    /** Whether the column answers a question with yes or no, whatever that question is. */
    boolean areAnswers() {
        return !hasMore && BareWords.areAnswers(words.values());
    }

    /** The different cells, each as it was first written. */
    Collection<String> cells() {
        return words.values();
    }

    /** Those that the column, read as it is now, does not understand. */
    List<String> unclear(ImportColumn column) {
        return words.values().stream().filter(cell -> column.said(cell) == Said.UNCLEAR).toList();
    }

    /**
     * The cells that may say who agreed and who did not, by what is kept of them: who decides that
     * the column is about something else has seen these, and no others.
     */
    Map<String, String> signals(String header) {
        Map<String, String> signals = new LinkedHashMap<>();
        noes.values().forEach(cell -> signals.put(digest(cell), cell));
        ConsentHeader about = ConsentHeader.of(header);
        if (!hasMore) {
            boolean areAnswers = areAnswers();
            words.values().stream()
                    .filter(
                            cell ->
                                    switch (about) {
                                        case CONSENT, OPT_OUT, DOUBTFUL, TIME -> true;
                                        case STATUS -> areAnswers || ConsentWords.isStatus(cell);
                                        case BASIS -> areAnswers || ConsentWords.isBareAnswer(cell);
                                        case OTHER -> areAnswers;
                                    })
                    .forEach(cell -> signals.put(digest(cell), cell));
        }
        return signals;
    }

    /** What is kept of {@link #signals}: nobody can read a note from it. */
    public Set<String> signalsOf(String header) {
        return new TreeSet<>(signals(header).keySet());
    }

    private static String digest(String cell) {
        return Digests.sha256Hex(ConsentWords.key(cell)).substring(0, DIGEST);
    }
}
