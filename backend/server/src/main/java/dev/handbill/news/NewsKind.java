package dev.handbill.news;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.campaign.CampaignChanged;
import dev.handbill.kernel.text.WireWords;
import java.util.Optional;

/** What became of a campaign by itself. What somebody did with it is no news to them. */
public enum NewsKind {
    COMPLETED,
    /** By itself, for a reason: somebody has to decide how it goes on. */
    PAUSED,
    FAILED,
    /** Its time had come, and it could not be sent: it is a draft again. */
    NOT_SENT;

    /** As in JSON and in the database. */
    @JsonValue
    public String wire() {
        return WireWords.of(this);
    }

    static NewsKind of(String wire) {
        return WireWords.find(NewsKind.class, NewsKind::wire, wire).orElseThrow();
    }

    /** Empty for what is no news. */
    static Optional<NewsKind> of(CampaignChanged change) {
        boolean hasReason = change.reason() != null;
        return switch (change.action()) {
            case COMPLETE -> Optional.of(COMPLETED);
            case FAIL -> Optional.of(FAILED);
            case PAUSE -> hasReason ? Optional.of(PAUSED) : Optional.empty();
            case UNSCHEDULE -> hasReason ? Optional.of(NOT_SENT) : Optional.empty();
            case SCHEDULE, SEND, START_SENDING, RESUME, CANCEL, REOPEN -> Optional.empty();
        };
    }
}
