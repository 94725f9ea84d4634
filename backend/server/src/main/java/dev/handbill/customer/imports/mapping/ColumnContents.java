package dev.handbill.customer.imports.mapping;

import dev.handbill.kernel.text.EmptyWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in one column of a file, as far as it matters for what the column is about. */
public final class ColumnContents {
    /** A column with more different cells than this holds no statuses. */
    public static final int MOST_WORDS = 200;

    private static final int MOST_SEEN = 2_000;

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean hasMore;
    private boolean isFilled;
    private boolean saysNo;

    public void take(String cell) {
        if (cell.isEmpty() || seen.contains(cell) || EmptyWords.isEmpty(cell)) {
            return;
        }
        isFilled = true;
        if (seen.size() < MOST_SEEN) {
            seen.add(cell);
        }
        if (words.size() < MOST_WORDS) {
            words.putIfAbsent(ConsentWords.key(cell), cell);
        } else {
            hasMore = true;
        }
        if (!saysNo && ConsentWords.isNoAnywhere(cell)) {
            saysNo = true;
            words.put(ConsentWords.key(cell), cell);
        }
    }

    /** Whether every cell is empty. */
    public boolean isEmpty() {
        return !isFilled;
    }

    /** Whether a cell says no in words that mean nothing else. */
    boolean saysNo() {
        return saysNo;
    }

    boolean hasMore() {
        return hasMore;
    }

    /** The different cells, each as it was first written. */
    Collection<String> cells() {
        return words.values();
    }

    /** Those that the column, read as it is now, does not understand. */
    List<String> unclear(ImportColumn column) {
        return words.values().stream().filter(cell -> column.said(cell) == Said.UNCLEAR).toList();
    }
}
