package dev.handbill.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handbill.kernel.text.WireWords;
import dev.handbill.kernel.web.ApiProblem;
import java.util.Locale;

/** What a webhook can be told about; the names on the wire stay for ever. */
public enum WebhookEvent {
    CUSTOMER_CREATED,
    CUSTOMER_UNSUBSCRIBED,
    MESSAGE_FAILED,
    MESSAGE_BOUNCED,
    CAMPAIGN_STARTED,
    CAMPAIGN_PAUSED,
    CAMPAIGN_COMPLETED,
    COUPON_ISSUED,
    COUPON_REDEEMED,
    REDEMPTION_REVERSED;

    private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '.');

    /** As in {@code coupon.redeemed}. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /**
     * @throws ApiProblem 422 if there is no such event
     */
    @JsonCreator
    public static WebhookEvent of(String wire) {
        return WireWords.find(WebhookEvent.class, WebhookEvent::wire, wire)
                .orElseThrow(
                        () ->
                                ApiProblem.invalid(
                                        "/events",
                                        "There is no such event. Use some of %s."
                                                .formatted(
                                                        WireWords.all(
                                                                WebhookEvent.class,
                                                                WebhookEvent::wire))));
    }
}
