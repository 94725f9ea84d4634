package dev.handbill.campaign;

import dev.handbill.kernel.web.ApiProblem;

/** What a marketer is told when a campaign's status does not allow an action. */
final class CampaignRefusals {
    private CampaignRefusals() {}

    static ApiProblem unknown(long id) {
        return ApiProblem.unknown("campaign", id);
    }

    static ApiProblem notEditable(CampaignStatus status) {
        return ApiProblem.conflict(
                        "campaign-not-editable",
                        "This campaign is %s and can no longer be changed. Duplicate it and change the copy."
                                .formatted(status.wire()))
                .with("campaignStatus", status.wire());
    }

    static ApiProblem notDeletable(CampaignStatus status) {
        return ApiProblem.conflict(
                        "campaign-not-deletable",
                        "This campaign is %s and its record is kept. Only drafts, and canceled campaigns that sent nothing, can be deleted."
                                .formatted(status.wire()))
                .with("campaignStatus", status.wire());
    }

    static ApiProblem of(CampaignAction action, CampaignStatus status) {
        return ApiProblem.conflict(
                        slug(action),
                        "This campaign is %s. %s".formatted(status.wire(), advice(action, status)))
                .with("campaignStatus", status.wire());
    }

    private static String slug(CampaignAction action) {
        return switch (action) {
            case SCHEDULE -> "campaign-not-schedulable";
            case UNSCHEDULE -> "campaign-not-scheduled";
            case SEND -> "campaign-not-sendable";
            case START_SENDING -> "campaign-not-queued";
            case PAUSE -> "campaign-not-pausable";
            case RESUME -> "campaign-not-paused";
            case CANCEL -> "campaign-not-cancellable";
            case COMPLETE -> "campaign-not-sending";
            case FAIL -> "campaign-not-running";
            case REOPEN -> "campaign-not-completed";
        };
    }

    private static String advice(CampaignAction action, CampaignStatus status) {
        return switch (action) {
            case SEND, SCHEDULE ->
                    switch (status) {
                        case QUEUED, SENDING -> "It is on its way already; watch its progress.";
                        case PAUSED -> "Resume it to go on where it stopped.";
                        default -> "Duplicate it and send the copy.";
                    };
            case UNSCHEDULE ->
                    status == CampaignStatus.DRAFT
                            ? "It is a draft already."
                            : "Only a campaign that waits for its time can become a draft again.";
            case PAUSE -> "Only a campaign that is queued or sending can be paused.";
            case RESUME -> "Only a paused campaign can be resumed.";
            case CANCEL ->
                    status == CampaignStatus.DRAFT
                            ? "Delete the draft instead."
                            : "It has ended already, so there is nothing left to cancel.";
            case REOPEN ->
                    status == CampaignStatus.SENDING
                            ? "Wait until it has completed, then retry what failed."
                            : "Failed messages can be retried once a campaign has completed.";
            case START_SENDING, COMPLETE, FAIL -> "Its status does not allow this step.";
        };
    }
}
