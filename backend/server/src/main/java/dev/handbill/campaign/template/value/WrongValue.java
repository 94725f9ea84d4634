package dev.handbill.campaign.template.value;

/** A value is of the wrong kind for what is done with it; the message says so in plain words. */
public final class WrongValue extends RuntimeException {
    public WrongValue(String message) {
        super(message, null, false, false);
    }

    public static WrongValue of(String message, Object... parts) {
        return new WrongValue(message.formatted(parts));
    }
}
