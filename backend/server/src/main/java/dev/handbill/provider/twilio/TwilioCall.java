package dev.handbill.provider.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.Arrays;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * One call through the SDK: sends it to the configured base URL, and keeps the answer's status and
 * headers, which the SDK's exceptions drop.
 */
final class TwilioCall extends HttpClient {
    private static final int NO_ANSWER = 0;

    private final NetworkHttpClient http;
    private final URI baseUrl;
    private int status = NO_ANSWER;
    private Header[] headers = {};

    TwilioCall(NetworkHttpClient http, URI baseUrl) {
        this.http = http;
        this.baseUrl = baseUrl;
    }

    /** The SDK's own would send a message up to three times when Twilio answers 5xx. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        Response response = http.makeRequest(RedirectedRequest.of(request, baseUrl));
        status = response.getStatusCode();
        headers = response.getHeaders();
        return response;
    }

    boolean isAnswered() {
        return status != NO_ANSWER;
    }

    int status() {
        return status;
    }

    @Nullable String header(String name) {
        return Arrays.stream(headers)
                .filter(header -> header.getName().equalsIgnoreCase(name))
                .map(Header::getValue)
                .findFirst()
                .orElse(null);
    }
}
