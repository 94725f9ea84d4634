package dev.handbill.bench.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Listens on loopback and gives every connection a virtual thread of its own. */
final class Acceptor {
    private static final int BACKLOG = 4096;

    private Acceptor() {}

    /** Talks to one client until it goes away; whoever is killed in a test just goes away. */
    @FunctionalInterface
    interface Conversation {
        void with(Socket socket) throws IOException, InterruptedException;
    }

    static void listen(int port, Conversation conversation) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        Thread.ofPlatform()
                .name("accept-" + port)
                .start(
                        () -> {
                            while (true) {
                                accept(server, conversation);
                            }
                        });
    }

    private static void accept(ServerSocket server, Conversation conversation) {
        try {
            Socket socket = server.accept();
            socket.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> serve(socket, conversation));
        } catch (IOException e) {
            System.err.println("accept: " + e);
        }
    }

    private static void serve(Socket socket, Conversation conversation) {
        try (socket) {
            conversation.with(socket);
        } catch (IOException e) {
            // the client went away, or was killed: that is what this is for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
