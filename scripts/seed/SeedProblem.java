/** Says in one line why the seed ends. */
final class SeedProblem extends RuntimeException {
    SeedProblem(String line) {
        super(line);
    }
}
