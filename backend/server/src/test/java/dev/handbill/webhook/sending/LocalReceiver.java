package dev.handbill.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Somebody's program on this machine that is told what happens, and can misbehave. */
final class LocalReceiver implements AutoCloseable {
    /** What arrived. */
    record Received(String id, String timestamp, String signature, String body) {
        /** As a receiver reads the specification, without our own code. */
        void isSignedBy(String secret) {
            String[] signatures = signature.split(" ");
            assertThat(Arrays.stream(signatures).anyMatch(one -> isOf(one, secret))).isTrue();
        }

        boolean isOf(String one, String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
                byte[] expected = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
                return one.startsWith("v1,")
                        && MessageDigest.isEqual(
                                expected, Base64.getDecoder().decode(one.substring(3)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How it answers. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Manner manner = answering(204);

    LocalReceiver() {
        this(null);
    }

    /**
     * @param tls null for none
     */
    LocalReceiver(@Nullable SSLContext tls) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls == null) {
                server = HttpServer.create(any, 100);
            } else {
                HttpsServer secured = HttpsServer.create(any, 100);
                secured.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secured;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    static Manner answering(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    LocalReceiver answers(Manner how) {
        manner = how;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks";
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> ids() {
        return received.stream().map(Received::id).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(
                    new Received(
                            header(exchange, "webhook-id"),
                            header(exchange, "webhook-timestamp"),
                            header(exchange, "webhook-signature"),
                            body));
            manner.answer(exchange);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }
}
