package dev.handbill.campaign.template.value;

/** Numbers in steps, as {@code range} answers them. */
public record Range(long start, long stop, long step) {
    /** A loop that a person would write is shorter. */
    public static final int LONGEST = 500;

    /**
     * @throws WrongValue beyond {@link #LONGEST} numbers, or for steps of 0
     */
    public Range {
        if (step == 0) {
            throw new WrongValue("The third number of range(…) is the step and cannot be 0");
        }
        if (length(start, stop, step) > LONGEST) {
            throw WrongValue.of("range(…) gives at most %d numbers here", LONGEST);
        }
    }

    int length() {
        return (int) length(start, stop, step);
    }

    private static long length(long start, long stop, long step) {
        boolean isEmpty = step > 0 ? start >= stop : start <= stop;
        if (isEmpty) {
            return 0;
        }
        double numbers = Math.ceil(((double) stop - start) / step);
        return numbers > LONGEST ? LONGEST + 1L : (long) numbers;
    }
}
