package dev.handbill.campaign.template.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lines and columns of a text, counted from 1. */
final class TextPositions {
    private final int[] lineStarts;

    TextPositions(String text) {
        lineStarts =
                IntStream.concat(
                                IntStream.of(0),
                                IntStream.range(0, text.length())
                                        .filter(i -> text.charAt(i) == '\n')
                                        .map(i -> i + 1))
                        .toArray();
    }

    int line(int at) {
        int found = Arrays.binarySearch(lineStarts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int at) {
        return at - lineStarts[line(at) - 1] + 1;
    }
}
