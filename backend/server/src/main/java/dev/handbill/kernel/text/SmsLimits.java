package dev.handbill.kernel.text;

/** Bounds that providers set to an SMS. */
public final class SmsLimits {
    /** Twilio refuses a longer body (error 21617); counted in UTF-16 units, as it does. */
    public static final int MOST_CHARACTERS = 1_600;

    private SmsLimits() {}
}
