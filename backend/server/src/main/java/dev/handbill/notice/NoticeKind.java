package dev.handbill.notice;

import java.util.Locale;

/** What a notice is about. The lower-case name stands in the table, metrics and logs. */
public enum NoticeKind {
    PASSWORD_RESET,
    SECOND_FACTOR_REMOVED,
    SIGN_UP_CONFIRMATION,
    SIGN_UP_WELCOME,
    CAMPAIGN_NEWS,
    WEBHOOK_OFF;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
