package dev.handbill.campaign.template.value;

/**
 * What one message may cost. Everything that takes time or room is charged before it is done, so
 * that no template can take more, whatever it is made of; no clock is asked.
 */
public final class Budget {
    /**
     * Values, operations, rounds and comparisons; the largest sensible message has some thousand.
     */
    static final int MOST_STEPS = 100_000;

    /** Letters of all texts that are made on the way, those that are thrown away included. */
    static final int MOST_LETTERS = 4_000_000;

    /** Elements of all lists that are made on the way. */
    static final int MOST_ELEMENTS = 100_000;

    /** How deep lists may lie in each other where they are printed or compared. */
    static final int DEEPEST = 50;

    private long steps;
    private long letters;
    private long elements;
    private int depth;

    /** A message has cost all that it may. */
    public static final class Exceeded extends RuntimeException {
        Exceeded() {
            super("too much work", null, false, false);
        }
    }

    /** All that the other one has spent is spent here too. */
    public void spend(Budget other) {
        steps(other.steps);
        letters(other.letters);
        elements(other.elements);
    }

    public void step() {
        steps(1);
    }

    public void steps(long count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw new Exceeded();
        }
    }

    /**
     * @param count of a text that is about to be made
     */
    public void letters(long count) {
        letters += count;
        if (letters > MOST_LETTERS || letters < 0) {
            throw new Exceeded();
        }
    }

    /**
     * @param count of a list that is about to be made
     */
    public void elements(long count) {
        elements += count;
        if (elements > MOST_ELEMENTS || elements < 0) {
            throw new Exceeded();
        }
    }

    /** Into a list within a list; {@link #back} leaves it. */
    void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw new Exceeded();
        }
    }

    void back() {
        depth--;
    }

    /** How many steps were taken, for tests. */
    public long stepsTaken() {
        return steps;
    }
}
