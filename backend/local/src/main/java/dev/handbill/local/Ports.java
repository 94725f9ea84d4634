package dev.handbill.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds TCP ports of this machine that are free, and says whether one is taken. */
public final class Ports {
    private static final List<String> LOOPBACKS = List.of("127.0.0.1", "::1");

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    /**
     * One that outgoing connections do not take in the moment until it is used: below 32768, where
     * Linux, and below 49152, where others begin to give them away.
     *
     * @throws IOException if none is found
     */
    public static int anyFree() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (canListen(port)) {
                return port;
            }
        }
        throw new IOException("No TCP port is free between " + LOWEST + " and " + HIGHEST);
    }

    /** Some systems let two programs share a port on different addresses, so look both ways. */
    static boolean isBusy(int port) {
        return LOOPBACKS.stream().anyMatch(address -> answers(address, port)) || !canListen(port);
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACKS.getFirst(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
