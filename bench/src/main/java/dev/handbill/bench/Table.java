package dev.handbill.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table for people and, the same, for programs. */
final class Table {
    private final String title;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(
                    cell instanceof Double number
                            ? "%.2f".formatted(number)
                            : Objects.toString(cell, ""));
        }
        rows.add(row);
        System.out.println("  " + title + ": " + String.join(" | ", row));
    }

    Map<String, Object> asMap() {
        List<Map<String, String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.put(columns.get(i), row.get(i));
            }
            all.add(named);
        }
        return Map.of("title", title, "rows", all);
    }

    /** As Markdown, its columns aligned. */
    @Override
    public String toString() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] =
                    Math.max(
                            columns.get(i).length(),
                            rows.stream()
                                    .mapToInt(row -> row.get(column).length())
                                    .max()
                                    .orElse(0));
        }
        StringBuilder text = new StringBuilder("\n" + title + "\n\n");
        line(text, columns, widths);
        line(text, columns.stream().map(_ -> "---").toList(), widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < cells.size(); i++) {
            text.append("| ").append(cells.get(i));
            text.repeat(' ', widths[i] - cells.get(i).length() + 1);
        }
        text.append("|\n");
    }
}
