package dev.handbill.provider.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import dev.handbill.kernel.Channel;
import dev.handbill.provider.CallLimits;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.OutgoingSms;
import dev.handbill.provider.PooledHttp;
import dev.handbill.provider.SendOutcome;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Sends SMS by Twilio's {@code POST /2010-04-01/Accounts/{sid}/Messages.json}. */
public final class TwilioProvider implements MessageProvider {
    public static final String NAME = "twilio";

    private final TwilioSettings settings;
    private final @Nullable String statusCallback;
    private final PooledHttp pooled;
    private final NetworkHttpClient http;
    private final TwilioAnswers answers;

    /**
     * @param publicUrl under which Twilio finds us, to report what became of a message
     */
    public TwilioProvider(
            TwilioSettings settings, String publicUrl, CallLimits limits, Clock clock) {
        this.settings = settings;
        this.statusCallback = StatusCallback.base(publicUrl);
        this.pooled = new PooledHttp(limits);
        this.http = new NetworkHttpClient(pooled.builder());
        this.answers = new TwilioAnswers(clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        if (!(message instanceof OutgoingSms sms)) {
            throw new IllegalArgumentException("Twilio sends SMS only");
        }
        // the SDK's client remembers its last answer, so that threads must not share one
        TwilioCall call = new TwilioCall(http, settings.baseUrl());
        TwilioRestClient client =
                new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                        .httpClient(call)
                        .build();
        try {
            Message accepted = creator(sms).create(client);
            return answers.accepted(call, accepted.getSid());
        } catch (ApiException e) {
            return call.isAnswered()
                    ? answers.refused(call, e)
                    : NetworkFailure.outcome(e.getCause() instanceof IOException io ? io : e);
        } catch (ApiConnectionException e) {
            return new SendOutcome.Uncertain("connection-lost", "Twilio's answer was cut off.");
        }
    }

    @Override
    public void close() {
        pooled.close();
    }

    private MessageCreator creator(OutgoingSms sms) {
        PhoneNumber to = new PhoneNumber(sms.to());
        String service = settings.messagingServiceSid();
        MessageCreator creator =
                service == null
                        ? Message.creator(to, new PhoneNumber(settings.from()), sms.text())
                        : Message.creator(to, service, sms.text());
        if (statusCallback != null && sms.deliveryId() > 0) {
            creator.setStatusCallback(URI.create(statusCallback + sms.deliveryId()));
        }
        return creator;
    }
}
