package dev.handbill.delivery;

import dev.handbill.campaign.SendCheck;
import dev.handbill.campaign.check.RecipientChecks;
import dev.handbill.campaign.preflight.Preflight;
import dev.handbill.kernel.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one answer to whether a campaign can be sent: preflight and recipient check together. */
@ApplicationScoped
class SendableCheck implements SendCheck {
    private final Preflight preflight;
    private final RecipientChecks checks;

    SendableCheck(Preflight preflight, RecipientChecks checks) {
        this.preflight = preflight;
        this.checks = checks;
    }

    @Override
    public List<FieldError> errors(long campaignId) {
        return errors(campaignId, null);
    }

    /**
     * @param at when it would go out; null: at its scheduled time, else now
     */
    List<FieldError> errors(long campaignId, @Nullable Instant at) {
        return Stream.concat(
                        preflight.of(campaignId, at).errors().stream()
                                .map(error -> error(error.pointer(), error.detail())),
                        checks.errors(campaignId).stream()
                                .map(error -> error(error.pointer(), error.detail())))
                .toList();
    }

    private static FieldError error(@Nullable String pointer, String detail) {
        return new FieldError(Objects.requireNonNullElse(pointer, ""), detail);
    }
}
