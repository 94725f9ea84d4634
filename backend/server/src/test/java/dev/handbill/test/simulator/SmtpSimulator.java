package dev.handbill.test.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server (RFC 5321) with AUTH PLAIN and without TLS, on a free port of this machine. */
public final class SmtpSimulator extends ProviderSimulator {
    public static final String USER = "shop";
    public static final String PASSWORD = "simulated-password";

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String refusal = "550 5.1.1 No such user here";

    /** The whole reply to the recipient's address, such as "450 4.2.1 Later". */
    public void refuseWith(String reply) {
        refusal = reply;
        behave(Behavior.REFUSE);
    }

    String refusal() {
        return refusal;
    }

    /** How many connections were opened so far. */
    public int connections() {
        return connections.get();
    }

    public SmtpSimulator() {
        try {
            server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        super.close();
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.close();
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            // close() ends the loop this way
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new SmtpDialogue(this, socket).run();
        } catch (IOException gone) {
            // the client went away, as clients do
        } finally {
            open.remove(socket);
        }
    }
}
