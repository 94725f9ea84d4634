package dev.handbill.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Looks whether a TCP port of this machine is taken. */
final class Ports {
    private static final List<String> LOOPBACKS = List.of("127.0.0.1", "::1");

    private Ports() {}

    static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
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
