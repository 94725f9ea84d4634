package dev.handbill.provider;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One bounded pool of connections to a vendor for all threads, within the limits of a call. */
public final class PooledHttp {
    private static final TimeValue LONGEST_LIFE = TimeValue.ofSeconds(45);

    private final PoolingHttpClientConnectionManager pool;
    private final RequestConfig request;

    public PooledHttp(CallLimits limits) {
        Timeout connect = Timeout.of(limits.connect());
        Timeout answer = Timeout.of(limits.answer());
        this.request = request(connect, answer);
        this.pool =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(limits.connections())
                        .setMaxConnPerRoute(limits.connections())
                        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(answer).build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(connect)
                                        .setSocketTimeout(answer)
                                        .setTimeToLive(LONGEST_LIFE)
                                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                                        .build())
                        .build();
    }

    public HttpClientBuilder builder() {
        return HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setConnectionManagerShared(true)
                .setDefaultRequestConfig(request)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                // the SDK gives every request its own configuration: half a minute to connect
                .addExecInterceptorFirst(
                        "limits",
                        (http, scope, chain) -> {
                            scope.clientContext.setRequestConfig(request);
                            return chain.proceed(http, scope);
                        })
                .addExecInterceptorLast(
                        "deadline",
                        (http, scope, chain) -> {
                            CallDeadline.check();
                            return chain.proceed(http, scope);
                        });
    }

    public void close() {
        pool.close();
    }

    @SuppressWarnings("deprecation") // asked before the connection's own setting of the same name
    private static RequestConfig request(Timeout connect, Timeout answer) {
        return RequestConfig.custom()
                .setConnectTimeout(connect)
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(answer)
                .build();
    }
}
