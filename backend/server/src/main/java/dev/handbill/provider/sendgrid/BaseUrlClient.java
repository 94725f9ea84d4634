package dev.handbill.provider.sendgrid;

import com.sendgrid.Client;
import com.sendgrid.Response;
import dev.handbill.provider.CallDeadline;
import dev.handbill.provider.CallLimits;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.config.SocketConfig;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's client with a base URL of one's own (the SDK's knows a host name only, and http only as
 * a test flag) and with one bounded pool (the SDK's allows two connections and waits for ever).
 */
final class BaseUrlClient extends Client {
    /** SendGrid closes idle connections after a minute or so; ours go first. */
    private static final int LONGEST_IDLE_SECONDS = 45;

    private final CloseableHttpClient http;
    private final URI baseUrl;
    private final Map<String, URI> addresses = new ConcurrentHashMap<>();

    BaseUrlClient(URI baseUrl, CallLimits limits) {
        this(baseUrl, pooled(limits));
    }

    private BaseUrlClient(URI baseUrl, CloseableHttpClient http) {
        super(http);
        this.http = http;
        this.baseUrl = baseUrl;
    }

    /** As the SDK sends a request, but for its text, which is in bytes already. */
    Response post(String endpoint, Map<String, String> headers, byte[] json) throws IOException {
        HttpPost request = new HttpPost(buildUri("", endpoint, Map.of()));
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json));
        request.setHeader("Content-Type", "application/json");
        try (CloseableHttpResponse response = http.execute(request)) {
            return getResponse(response);
        } catch (ClientProtocolException e) {
            throw new IOException(e.getMessage());
        }
    }

    @Override
    public URI buildUri(String host, String endpoint, Map<String, String> query) {
        // one endpoint for all messages: parsing its address each time is a hundredth of a send
        return addresses.computeIfAbsent(endpoint, path -> URI.create(baseUrl + path));
    }

    /** Asks the deadline when the connection is there, however long that took. */
    private static final class InTime extends HttpRequestExecutor {
        @Override
        protected @Nullable HttpResponse doSendRequest(
                HttpRequest request, HttpClientConnection connection, HttpContext context)
                throws IOException, HttpException {
            CallDeadline.check();
            return super.doSendRequest(request, connection, context);
        }
    }

    private static CloseableHttpClient pooled(CallLimits limits) {
        int answerMillis = (int) limits.answer().toMillis();
        PoolingHttpClientConnectionManager pool =
                new PoolingHttpClientConnectionManager(LONGEST_IDLE_SECONDS, TimeUnit.SECONDS);
        pool.setMaxTotal(limits.connections());
        pool.setDefaultMaxPerRoute(limits.connections());
        pool.setValidateAfterInactivity(500);
        // also bounds the TLS handshake, which comes before the request's own time-out counts
        pool.setDefaultSocketConfig(
                SocketConfig.custom().setSoTimeout(answerMillis).setTcpNoDelay(true).build());
        int connectMillis = (int) limits.connect().toMillis();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setRequestExecutor(new InTime())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectTimeout(connectMillis)
                                .setConnectionRequestTimeout(connectMillis)
                                .setSocketTimeout(answerMillis)
                                .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
