package dev.handbill.campaign.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The check of every recipient of a campaign.
 *
 * @param status {@code none}, {@code queued}, {@code running}, {@code completed} or {@code failed}
 * @param isCurrent whether campaign, settings and customers are still what it was made for
 * @param customers how many there are to check; absent until counted
 * @param waiting SMS that will wait for quiet hours to end; absent where none will
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipientCheckView(
        @Schema(enumeration = {"none", "queued", "running", "completed", "failed"}) String status,
        @JsonProperty("isCurrent") boolean isCurrent,
        @Nullable Long customers,
        long checked,
        @Nullable Instant finishedAt,
        @Nullable String error,
        @Nullable RecipientReport report,
        @Nullable WaitingSms waiting) {

    /**
     * SMS that meet quiet hours where their recipients live.
     *
     * @param messages how many of those sent first would wait
     * @param until the end of quiet hours, such as {@code 09:00}, by their clocks
     * @param firstAt when the first of them may go
     * @param lastAt when the last of them may go
     */
    public record WaitingSms(long messages, String until, Instant firstAt, Instant lastAt) {}

    static RecipientCheckView none() {
        return new RecipientCheckView("none", false, null, 0, null, null, null, null);
    }
}
