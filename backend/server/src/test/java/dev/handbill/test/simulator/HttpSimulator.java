package dev.handbill.test.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A provider that speaks HTTP, on a free port of this machine. */
abstract class HttpSimulator extends ProviderSimulator {
    /** An answer of a status, headers and a JSON body. */
    record Answer(int status, Map<String, String> headers, String body) {
        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body);
        }
    }

    static {
        // else each answer waits 40 ms for the client's delayed acknowledgment
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private volatile @Nullable Answer instead;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpSimulator() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    @Override
    public final int port() {
        return server.getAddress().getPort();
    }

    public final String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public final void close() {
        super.close();
        server.stop(0);
        threads.close();
    }

    /** Null closes the connection without an answer. */
    abstract @Nullable Answer answer(HttpExchange exchange, String body) throws IOException;

    /** From now on everything gets this answer, as from a proxy or a page in between. */
    public final void answerWith(int status, String body) {
        instead = Answer.of(status, body);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer always = instead;
            Answer answer = always == null ? answer(exchange, body) : always;
            if (answer != null) {
                write(exchange, answer);
            }
        }
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean hasBody = answer.status() != 204;
        byte[] bytes = (hasBody ? answer.body() : "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
