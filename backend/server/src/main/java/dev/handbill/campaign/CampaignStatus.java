package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.web.ApiProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a campaign stands; {@link CampaignLifecycle} says what leads where. */
public enum CampaignStatus {
    DRAFT,
    SCHEDULED,
    QUEUED,
    SENDING,
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** As in JSON and in the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws ApiProblem 422 if there is no such status
     */
    public static CampaignStatus of(String wire) {
        for (CampaignStatus status : values()) {
            if (status.wire().equals(wire)) {
                return status;
            }
        }
        throw ApiProblem.invalid(
                "/status",
                "There is no such status. Use one of "
                        + Arrays.stream(values())
                                .map(CampaignStatus::wire)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** JAX-RS reads query parameters through this name. */
    public static CampaignStatus fromString(String wire) {
        return of(wire);
    }
}
