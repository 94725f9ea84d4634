package dev.handbill.campaign.preflight;

import dev.handbill.campaign.preflight.CampaignPreflight.PreflightError;
import dev.handbill.campaign.preflight.CampaignPreflight.PreflightWarning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a preflight has found so far. */
final class PreflightNotes {
    private final List<PreflightError> errors = new ArrayList<>();
    private final List<PreflightWarning> warnings = new ArrayList<>();

    void error(String code, String detail, @Nullable String pointer) {
        errors.add(new PreflightError(code, detail, pointer));
    }

    void warning(String code, String detail, @Nullable Long count) {
        warning(code, detail, count, null);
    }

    void warning(String code, String detail, @Nullable Long count, @Nullable String pointer) {
        warnings.add(new PreflightWarning(code, detail, count, pointer));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<PreflightError> errors() {
        return List.copyOf(errors);
    }

    List<PreflightWarning> warnings() {
        return List.copyOf(warnings);
    }
}
