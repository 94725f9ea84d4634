package dev.handbill.signup;

import java.util.List;

/**
 * What came of a page.
 *
 * @param waiting forms whose address is not proven yet, of the last seven days
 */
record SignUpCounts(long joinedThisMonth, long joined, long waiting, List<SignUpSource> sources) {
    static final SignUpCounts NONE = new SignUpCounts(0, 0, 0, List.of());
}
