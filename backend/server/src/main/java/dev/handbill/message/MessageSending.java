package dev.handbill.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.account.Actors;
import dev.handbill.campaign.hidden.HiddenCampaigns;
import dev.handbill.campaign.hidden.HiddenContent;
import dev.handbill.delivery.ledger.SingleDeliveries;
import dev.handbill.kernel.config.HandbillConfig;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.text.CleanText;
import dev.handbill.kernel.web.ApiProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a message into the ledger, from which the workers send it like any other: it asks for
 * their limits, waits for the provider, is tried again and is put in doubt as a campaign's are.
 */
@ApplicationScoped
class MessageSending {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final MessageWriting writing;
    private final MessageRecipients recipients;
    private final HiddenCampaigns campaigns;
    private final SingleDeliveries deliveries;
    private final Throttle throttle;
    private final Actors actors;
    private final ObjectMapper json;
    private final int mostAMinute;

    MessageSending(
            MessageWriting writing,
            MessageRecipients recipients,
            HiddenCampaigns campaigns,
            SingleDeliveries deliveries,
            Throttle throttle,
            Actors actors,
            ObjectMapper json,
            HandbillConfig config) {
        this.writing = writing;
        this.recipients = recipients;
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.throttle = throttle;
        this.actors = actors;
        this.json = json;
        this.mostAMinute = config.api().messagesPerMinute();
    }

    /**
     * @return the id of the message
     * @throws ApiProblem 404 for an unknown customer or campaign, 422 for what cannot be sent, 429
     *     beyond the bound of a minute
     */
    @Transactional
    long send(MessageRequest request) {
        HiddenContent content = writing.of(request);
        long customer = recipients.of(request);
        refuseTooMany();
        long campaign = campaigns.open(content, customer, request.channel());
        return deliveries.add(campaign, customer, request.channel(), variables(request));
    }

    private void refuseTooMany() {
        long seconds =
                throttle.waitSeconds("messages", actors.current().name(), mostAMinute, WINDOW);
        if (seconds > 0) {
            throw ApiProblem.tooMany(
                            "too-many-messages",
                            "You may send %d messages a minute one by one. Go on in %d seconds; what goes to many is a campaign."
                                    .formatted(mostAMinute, seconds))
                    .with("retryAfterSeconds", seconds);
        }
    }

    private String variables(MessageRequest request) {
        try {
            Map<String, String> clean = new TreeMap<>();
            if (request.variables() != null) {
                request.variables().forEach((name, text) -> clean.put(name, CleanText.lines(text)));
            }
            return json.writeValueAsString(clean);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }
}
