package dev.handbill.customer.imports.mapping;

import dev.handbill.kernel.text.Digests;
import dev.handbill.kernel.text.EmptyWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands in one column of a file, as far as it matters for what the column is about. */
public final class ColumnContents {
    /** A column with more different cells than this holds no statuses. */
    public static final int MOST_WORDS = 200;

    private static final int MOST_SEEN = 2_000;
    private static final int MOST_STATUSES = 20;
    private static final int FEWEST_ANSWERS = 3;
    private static final int DIGEST = 16;

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, String> noes = new LinkedHashMap<>();

    /** Cells as written, and whether each answers a question. */
    private final Map<String, Boolean> seen = new HashMap<>();

    private boolean hasMore;
    private long rows;
    private long answers;

    public void take(String written) {
        if (written.isEmpty()) {
            return;
        }
        @Nullable Boolean before = seen.get(written);
        if (before != null) {
            count(before);
            return;
        }
        String cell = ConsentWords.ticked(written);
        if (EmptyWords.isEmpty(cell)) {
            return;
        }
        boolean isAnswer = BareYesOrNo.isAnswerWithMore(cell);
        count(isAnswer);
        if (seen.size() < MOST_SEEN) {
            seen.put(written, isAnswer);
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

    private void count(boolean isAnswer) {
        rows++;
        answers += isAnswer ? 1 : 0;
    }

    /** Whether every cell is empty. */
    public boolean isEmpty() {
        return rows == 0;
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
        return !hasMore && BareYesOrNo.areAnswers(words.values());
    }

    /** As {@link #areAnswers}, with next to nothing beside yes and no. */
    boolean areFewAnswers() {
        return !hasMore && BareYesOrNo.areFewAnswers(words.values());
    }

    /**
     * Whether it may be one although it is not understood: half of its rows begin with yes or no,
     * or one of few different cells is an answer or speaks of consent.
     */
    boolean mayAnswer() {
        return areMostlyAnswers()
                || (!hasMore && BareYesOrNo.mayAnswer(words.values()))
                || (words.size() <= MOST_STATUSES
                        && words.values().stream().anyMatch(ConsentWords::mentionsConsent));
    }

    private boolean areMostlyAnswers() {
        return answers >= FEWEST_ANSWERS && 2 * answers >= rows;
    }

    /** The different cells, each as it was first written. */
    Collection<String> cells() {
        return words.values();
    }

    /** Those that the column, read as it is now, does not understand. */
    List<String> unclear(ImportColumn column) {
        return words.values().stream()
                .filter(cell -> column.said(cell) == ConsentAnswer.UNCLEAR)
                .toList();
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
            boolean areAnswers =
                    areFewAnswers() || (mayAnswer() && !ConsentHeader.isOrdinary(header));
            words.values().stream()
                    .filter(
                            cell ->
                                    switch (about) {
                                        case CONSENT, OPT_OUT, DOUBTFUL, MENTIONED, TIME -> true;
                                        case STATUS -> areAnswers || ConsentWords.isStatus(cell);
                                        case BASIS -> areAnswers || ConsentWords.isBareAnswer(cell);
                                        case OTHER -> areAnswers;
                                    })
                    .forEach(cell -> signals.put(digest(cell), cell));
        } else if (areMostlyAnswers() && !ConsentHeader.isOrdinary(header)) {
            // of so many cells, that there are answers; each of them is new in the next file
            signals.put(digest("yes, no"), words.values().iterator().next());
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
