package dev.handbill.local;

/** What keeps the run from starting or going on, in one line that says what to do. */
final class RunProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunProblem(String line) {
        super(line);
    }
}
