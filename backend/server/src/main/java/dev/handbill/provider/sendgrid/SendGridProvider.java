package dev.handbill.provider.sendgrid;

import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import dev.handbill.kernel.Channel;
import dev.handbill.provider.CallLimits;
import dev.handbill.provider.MessageProvider;
import dev.handbill.provider.NetworkFailure;
import dev.handbill.provider.OutgoingEmail;
import dev.handbill.provider.OutgoingMessage;
import dev.handbill.provider.SendOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Sends e-mail by SendGrid's {@code POST /v3/mail/send}, one message a call. */
public final class SendGridProvider implements MessageProvider {
    public static final String NAME = "sendgrid";

    private static final String ENDPOINT = "mail/send";

    private final BaseUrlClient client;
    private final SendGrid sendGrid;
    private final SendGridAnswers answers;
    private final SendGridForms forms = new SendGridForms();

    public SendGridProvider(SendGridSettings settings, CallLimits limits, Clock clock) {
        this.client = new BaseUrlClient(settings.baseUrl(), limits);
        this.sendGrid = new SendGrid(settings.apiKey(), client);
        this.answers = new SendGridAnswers(clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public SendOutcome send(OutgoingMessage message) {
        if (!(message instanceof OutgoingEmail email)) {
            throw new IllegalArgumentException("SendGrid sends e-mail only");
        }
        try {
            return answers.outcome(post(email));
        } catch (IOException e) {
            return NetworkFailure.outcome(e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes either way; most messages need no more than their holes filled. */
    private Response post(OutgoingEmail email) throws IOException {
        byte[] json = forms.json(email);
        return json == null
                // api, not attempt: attempt sleeps and retries inside the SDK, unseen by the
                // limiter
                ? sendGrid.api(request(email))
                : client.post(
                        "/" + sendGrid.getVersion() + "/" + ENDPOINT,
                        sendGrid.getRequestHeaders(),
                        json);
    }

    private static Request request(OutgoingEmail email) {
        try {
            Request request = new Request();
            request.setMethod(Method.POST);
            request.setEndpoint(ENDPOINT);
            request.setBody(SendGridMail.of(email).build());
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
