package dev.handbill.webhook.sending;

import dev.handbill.webhook.receiver.WebhookConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that others chose: to the internet alone ({@link CheckedResolver}), without
 * redirects, cookies or unpacking, within a bounded time however slowly the receiver drips, and
 * reading little of what it answers.
 */
@ApplicationScoped
class CallClient {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    private static final TimeValue LONGEST_LIFE = TimeValue.ofSeconds(45);
    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_TO_ONE = 20;
    private static final int MOST_READ = 4_096;
    private static final int MOST_KEPT = 500;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient http;
    private final Duration timeout;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    @Inject
    CallClient(WebhookConfig config) {
        this(
                config.allowPrivate(),
                config.timeout(),
                SystemDefaultDnsResolver.INSTANCE,
                SSLContexts.createSystemDefault());
    }

    CallClient(boolean allowsPrivate, Duration timeout, DnsResolver names, SSLContext trusted) {
        this.timeout = timeout;
        Timeout answer = Timeout.of(timeout);
        Timeout connect =
                Timeout.of(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT);
        this.http =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(new CheckedResolver(names, allowsPrivate))
                                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted))
                                        .setConnectionFactory(connections())
                                        .setMaxConnTotal(MOST_CONNECTIONS)
                                        .setMaxConnPerRoute(MOST_TO_ONE)
                                        .setDefaultSocketConfig(
                                                SocketConfig.custom().setSoTimeout(answer).build())
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(connect)
                                                        .setSocketTimeout(answer)
                                                        .setTimeToLive(LONGEST_LIFE)
                                                        .setValidateAfterInactivity(
                                                                TimeValue.ofMilliseconds(500))
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(connect)
                                        .setResponseTimeout(answer)
                                        .build())
                        .setUserAgent("Handbill")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    private static ManagedHttpClientConnectionFactory connections() {
        return ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                        Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        clock.shutdownNow();
        http.close();
    }

    /** Whatever happens is an outcome, and comes within the time-out and that of a connection. */
    CallOutcome post(String url, Map<String, String> headers, String body) {
        long start = System.nanoTime();
        AtomicBoolean isLate = new AtomicBoolean();
        HttpPost request = new HttpPost(URI.create(url));
        headers.forEach(request::setHeader);
        request.setEntity(
                new ByteArrayEntity(
                        body.getBytes(StandardCharsets.UTF_8),
                        ContentType.create("application/json")));
        Future<?> deadline =
                clock.schedule(
                        () -> {
                            isLate.set(true);
                            request.cancel();
                        },
                        timeout.toMillis(),
                        TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            return new CallOutcome(
                    response.getCode(),
                    beginning(response.getEntity()),
                    null,
                    asksToWait(response.getFirstHeader("Retry-After")),
                    since(start));
        } catch (IOException | RuntimeException e) {
            String problem = isLate.get() ? "timeout" : problem(e);
            return new CallOutcome(null, null, problem, null, since(start));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is left unread ends with the connection. */
    private static @Nullable String beginning(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return null;
        }
        InputStream content = entity.getContent();
        byte[] read = content == null ? new byte[0] : content.readNBytes(MOST_READ);
        String text = new String(read, StandardCharsets.UTF_8).replace("\0", "").strip();
        return text.codePointCount(0, text.length()) <= MOST_KEPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_KEPT));
    }

    private static @Nullable Duration asksToWait(@Nullable Header header) {
        if (header == null || !header.getValue().matches("\\d{1,9}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(header.getValue()));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static String problem(Exception failure) {
        return switch (failure) {
            case CheckedResolver.NotPublic _ -> "private-address";
            case UnknownHostException _ -> "unknown-host";
            case SocketTimeoutException _ -> "timeout";
            case ConnectException _ -> "connection-refused";
            case NoRouteToHostException _ -> "connection-refused";
            case SSLException _ -> "tls";
            default -> "connection-lost";
        };
    }
}
