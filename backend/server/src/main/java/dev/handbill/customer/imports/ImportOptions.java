package dev.handbill.customer.imports;

import dev.handbill.customer.imports.mapping.ImportPlan.Agreement;
import dev.handbill.customer.imports.reading.FileInspector.Wishes;
import dev.handbill.kernel.web.ApiProblem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer says of a file besides the file itself.
 *
 * @param mapping JSON, fields by header
 * @param segments separated by commas, for every customer of the file
 * @param agreedTo {@code email}, {@code sms} or both, separated by a comma: what everybody in the
 *     file agreed to
 * @param consentBasis how they agreed, such as "sign-up form at the counter"
 * @param consentWords JSON, what words mean by header
 * @param file its charset and header line, where the guess was wrong
 * @param isTrial to see what the import would do before it starts
 */
record ImportOptions(
        @Nullable String mapping,
        @Nullable String segments,
        @Nullable String defaultCountry,
        @Nullable String agreedTo,
        @Nullable String consentBasis,
        @Nullable String consentWords,
        Wishes file,
        boolean isTrial) {
    private static final int LONGEST_BASIS = 200;

    /**
     * Null if nothing is said about consent.
     *
     * @throws ApiProblem 422 for an unknown channel, and for a consent without its basis: who asks
     *     later must be told more than "somebody said so"
     */
    @Nullable Agreement agreement() {
        String basis =
                consentBasis == null ? "" : consentBasis.replaceAll("\\p{Cntrl}", " ").strip();
        if (basis.length() > LONGEST_BASIS) {
            throw ApiProblem.invalid(
                    "/consentBasis", "Use at most %d characters.".formatted(LONGEST_BASIS));
        }
        List<String> channels =
                agreedTo == null || agreedTo.isBlank()
                        ? List.of()
                        : Arrays.stream(agreedTo.split(",")).map(String::strip).toList();
        if (!List.of("email", "sms").containsAll(channels)) {
            throw ApiProblem.invalid("/agreedTo", "Use \"email\", \"sms\" or \"email,sms\".");
        }
        if (!channels.isEmpty() && basis.isEmpty()) {
            throw ApiProblem.invalid(
                    "/consentBasis",
                    "Say how these customers agreed, such as “sign-up form at the counter”.");
        }
        return channels.isEmpty() && basis.isEmpty()
                ? null
                : new Agreement(channels.contains("email"), channels.contains("sms"), basis);
    }
}
