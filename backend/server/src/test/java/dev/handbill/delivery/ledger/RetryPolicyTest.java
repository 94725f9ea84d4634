package dev.handbill.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.campaign.template.Recipient;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.provider.SendOutcome;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    /** What HandbillConfig names when nobody sets anything. */
    private final RetryPolicy policy =
            new RetryPolicy(
                    DurationConverter.parseDuration(usual("retryBase")),
                    Double.parseDouble(usual("retryFactor")));

    private static String usual(String setting) {
        try {
            return HandbillConfig.Delivery.class
                    .getMethod(setting)
                    .getAnnotation(WithDefault.class)
                    .value();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void threeRetriesThenFailedAndRetryableByHand() {
        SendOutcome trouble = new SendOutcome.Retryable("500", "Down");

        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(result(trouble, attempt, Channel.EMAIL).status())
                    .isEqualTo(DeliveryStatus.PENDING);
        }
        DeliveryResult last = result(trouble, 4, Channel.EMAIL);
        assertThat(last.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(last.retryable()).isTrue();
    }

    @Test
    void theLastTryComesAfterAnOutageOfTenMinutes() {
        Duration shortest =
                policy.backoff(1)
                        .plus(policy.backoff(2))
                        .plus(policy.backoff(3))
                        .multipliedBy(85)
                        .dividedBy(100);

        assertThat(shortest).isGreaterThan(Duration.ofMinutes(10));
    }

    @Test
    void refusalsFailAtOnceWithCodeAndText() {
        DeliveryResult result =
                result(new SendOutcome.Refused("21610", "Opted out"), 1, Channel.SMS);

        assertThat(result.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(result.code()).isEqualTo("21610");
        assertThat(result.text()).isEqualTo("Opted out");
        assertThat(result.retryable()).isFalse();
    }

    @Test
    void whatDidNotReachTheProviderCostsNoAttempt() {
        assertThat(
                        result(new SendOutcome.Unreachable("refused", ""), 4, Channel.EMAIL)
                                .costsAttempt())
                .isFalse();
        assertThat(
                        result(
                                        new SendOutcome.Throttled(Duration.ofSeconds(9), "429"),
                                        4,
                                        Channel.SMS)
                                .costsAttempt())
                .isFalse();
    }

    @Test
    void uncertainEmailsGoAgainAndSmsWait() {
        SendOutcome uncertain = new SendOutcome.Uncertain("timeout", "No answer");

        assertThat(result(uncertain, 1, Channel.EMAIL).status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(result(uncertain, 1, Channel.SMS).status()).isEqualTo(DeliveryStatus.UNKNOWN);
    }

    private DeliveryResult result(SendOutcome outcome, int attempt, Channel channel) {
        Recipient nobody =
                new Recipient(1, null, null, "", "", List.of(), Map.of(), null, null, null, null);
        return policy.resultOf(
                outcome, new ClaimedDelivery(1, 1, attempt, 1, "x", null, nobody), channel);
    }
}
