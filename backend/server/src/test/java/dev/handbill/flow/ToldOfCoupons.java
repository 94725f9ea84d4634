package dev.handbill.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody's program that is told of coupons by webhook, and keeps of which. */
final class ToldOfCoupons implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final Set<Long> coupons = ConcurrentHashMap.newKeySet();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    ToldOfCoupons() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::read);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/coupons";
    }

    /** The coupons that it knows of. */
    Set<Long> coupons() {
        return Set.copyOf(coupons);
    }

    /** The names of all calls; one that is made again has the same. */
    Set<String> ids() {
        return Set.copyOf(ids);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void read(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = json.readTree(exchange.getRequestBody());
            coupons.add(body.path("data").path("couponId").asLong());
            ids.add(String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
