package dev.handbill.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** SendGrid and Twilio as far as training needs them: they accept everything. */
final class TrainingVendors implements AutoCloseable {
    private static final String ACCOUNT = "AC00000000000000000000000000000000";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TrainingVendors(HttpServer server) {
        this.server = server;
    }

    static TrainingVendors start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        TrainingVendors vendors = new TrainingVendors(server);
        server.createContext("/v3/mail/send", call -> answer(call, 202, ""));
        server.createContext(
                "/2010-04-01/",
                call -> answer(call, 201, "{\"sid\": \"SM0\", \"status\": \"queued\"}"));
        server.setExecutor(vendors.threads);
        server.start();
        return vendors;
    }

    Map<String, String> env() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "HANDBILL_EMAIL_PROVIDER", "sendgrid",
                "SENDGRID_API_KEY", "training",
                "SENDGRID_BASE_URL", url,
                "HANDBILL_SMS_PROVIDER", "twilio",
                "TWILIO_ACCOUNT_SID", ACCOUNT,
                "TWILIO_AUTH_TOKEN", "training",
                "TWILIO_FROM", "+15005550006",
                "TWILIO_BASE_URL", url);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.getResponseHeaders().set("X-Message-Id", "training");
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        }
    }
}
