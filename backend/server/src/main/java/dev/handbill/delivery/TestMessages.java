package dev.handbill.delivery;

import dev.handbill.account.Actors;
import dev.handbill.account.AuditLog;
import dev.handbill.campaign.preview.SampleRecipients;
import dev.handbill.campaign.template.Recipient;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.consent.MaskedAddress;
import dev.handbill.delivery.TestMessageView.TestMessageResult;
import dev.handbill.delivery.guard.ProviderGuards;
import dev.handbill.delivery.message.CampaignMessages;
import dev.handbill.delivery.message.Messages;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.provider.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a campaign to one address as a test: through the real provider, outside the ledger. */
@ApplicationScoped
class TestMessages {
    /** Enough to get a message right; nobody's free way to write to strangers. */
    private static final int MOST_IN_A_DAY = 50;

    private final CampaignMessages campaigns;
    private final SampleRecipients samples;
    private final TestAddresses addresses;
    private final ProviderGuards guards;
    private final AuditLog audit;
    private final Actors actors;
    private final Throttle throttle;

    TestMessages(
            CampaignMessages campaigns,
            SampleRecipients samples,
            TestAddresses addresses,
            ProviderGuards guards,
            AuditLog audit,
            Actors actors,
            Throttle throttle) {
        this.campaigns = campaigns;
        this.samples = samples;
        this.addresses = addresses;
        this.guards = guards;
        this.audit = audit;
        this.actors = actors;
        this.throttle = throttle;
    }

    TestMessageView send(long campaignId, TestMessageRequest request) {
        String email = addresses.email(request.email());
        String phone = addresses.phone(request.phone());
        if (email == null && phone == null) {
            throw ApiProblem.badRequest("missing-address", "Send an email, a phone, or both.");
        }
        Messages messages = campaigns.forTest(campaignId);
        Recipient recipient = samples.of(campaignId, request.customerId());
        throttle.check("test-message", actors.current().name(), MOST_IN_A_DAY, Duration.ofDays(1));
        audit.record(
                "test-message",
                "campaign",
                campaignId,
                Map.of(
                        "email", MaskedAddress.of(Channel.EMAIL, email),
                        "phone", MaskedAddress.of(Channel.SMS, phone)));
        return new TestMessageView(
                result(messages, recipient, Channel.EMAIL, email),
                result(messages, recipient, Channel.SMS, phone));
    }

    private @Nullable TestMessageResult result(
            Messages messages, Recipient recipient, Channel channel, @Nullable String address) {
        if (address == null) {
            return null;
        }
        if (!messages.has(channel)) {
            return new TestMessageResult(
                    false, "The campaign has no %s yet.".formatted(channel.wire()));
        }
        try {
            SendOutcome outcome =
                    guards.of(channel).send(messages.testTo(recipient, channel, address));
            return new TestMessageResult(outcome instanceof SendOutcome.Accepted, error(outcome));
        } catch (TemplateFailure failure) {
            return new TestMessageResult(false, failure.getMessage());
        }
    }

    private static @Nullable String error(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted _ -> null;
            case SendOutcome.Refused(String code, String text) -> code + ": " + text;
            case SendOutcome.MessageRefused(String code, String text) -> code + ": " + text;
            case SendOutcome.Retryable(String code, String text) -> code + ": " + text;
            case SendOutcome.Uncertain(String code, String text) -> code + ": " + text;
            case SendOutcome.Unreachable(String code, String text) -> code + ": " + text;
            case SendOutcome.NotTried(_, String code, String text) -> code + ": " + text;
            case SendOutcome.CredentialsRefused(String code, String text) -> code + ": " + text;
            case SendOutcome.AddressRefused(String code, String text) -> code + ": " + text;
            case SendOutcome.RecipientOptedOut(String code, String text) -> code + ": " + text;
            case SendOutcome.Throttled _ -> "The provider asks for a pause. Try again soon.";
        };
    }
}
