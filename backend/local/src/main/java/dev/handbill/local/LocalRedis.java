package dev.handbill.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/** A real Redis of our own with its append-only file in a folder that outlives the process. */
public final class LocalRedis implements AutoCloseable {
    private final RedisServer server;
    private final int port;

    private LocalRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * @param port 0 for any free one
     */
    public static LocalRedis start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        int chosen = port == 0 ? freePort() : port;
        RedisServer server =
                RedisServer.newRedisServer()
                        .port(chosen)
                        .bind("127.0.0.1")
                        .setting("appendonly yes")
                        .setting("appendfsync everysec")
                        .setting("dir " + folder.toAbsolutePath())
                        .build();
        server.start();
        return new LocalRedis(server, chosen);
    }

    public String url() {
        return "redis://localhost:" + port;
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
