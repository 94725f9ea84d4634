package dev.handbill.nativeimage;

import java.util.Comparator;

/**
 * One thing that was reached.
 *
 * @param by the package or library that asked, for whoever reads a failure
 */
record Note(Kind kind, String name, String by) implements Comparable<Note> {
    enum Kind {
        /** A class that Jackson writes or reads. */
        JSON,
        /** A class of ours whose members something asked for. */
        REFLECTION,
        RESOURCE,
        BUNDLE,
        LOCALE
    }

    private static final Comparator<Note> ORDER =
            Comparator.comparing(Note::kind).thenComparing(Note::name).thenComparing(Note::by);

    static Note parse(String line) {
        String[] words = line.split("\t", 3);
        return new Note(Kind.valueOf(words[0]), words[1], words[2]);
    }

    @Override
    public int compareTo(Note other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "\t" + name + "\t" + by;
    }
}
