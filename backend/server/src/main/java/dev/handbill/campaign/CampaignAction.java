package dev.handbill.campaign;

/** What can be done with a campaign as a whole. */
public enum CampaignAction {
    /** A marketer sets a time at which it goes out. */
    SCHEDULE,
    /** A marketer takes a scheduled one back to change it. */
    UNSCHEDULE,
    /** A marketer sends it, or its time has come. */
    SEND,
    /** A worker hands out its first deliveries. */
    START_SENDING,
    /** A marketer, or a provider that refuses our credentials, holds it. */
    PAUSE,
    RESUME,
    /** A marketer ends it for good. */
    CANCEL,
    /** A worker found nothing left to send. */
    COMPLETE,
    /** A worker found that it cannot be sent at all. */
    FAIL,
    /** A marketer has failed deliveries tried again. */
    REOPEN
}
