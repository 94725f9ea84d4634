package dev.handbill.campaign;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;

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
        return WireWords.of(this);
    }

    /**
     * @throws ApiProblem 422 if there is no such status
     */
    public static CampaignStatus of(String wire) {
        return WireWords.find(CampaignStatus.class, CampaignStatus::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/status",
                                        "There is no such status. Use one of %s."
                                                .formatted(
                                                        WireWords.all(
                                                                CampaignStatus.class,
                                                                CampaignStatus::wire))));
    }

    /** JAX-RS reads query parameters through this name. */
    public static CampaignStatus fromString(String wire) {
        return of(wire);
    }
}
