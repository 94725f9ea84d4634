package dev.handbill.test.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server (RFC 5321) with AUTH PLAIN on a free port of this machine; without TLS, with
 * STARTTLS (RFC 3207), or with TLS from the first byte (RFC 8314).
 */
public final class SmtpSimulator extends ProviderSimulator {
    public static final String USER = "shop";
    public static final String PASSWORD = "simulated-password";

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<String> inTheClear = new ConcurrentLinkedQueue<>();
    private final @Nullable SSLContext tls;
    private final boolean isImplicit;
    private volatile String greeting = "220 simulator ESMTP";
    private volatile String senderAnswer = "250 ok";
    private volatile String refusal = "550 5.1.1 No such user here";

    /** The whole reply to the recipient's address, such as "450 4.2.1 Later". */
    public void refuseWith(String reply) {
        refusal = reply;
        behave(Behavior.REFUSE);
    }

    /** The first line of every connection, such as "554 5.7.1 Blocked". */
    public void greetWith(String reply) {
        greeting = reply;
    }

    /** The reply to the sender's address. */
    public void answerSendersWith(String reply) {
        senderAnswer = reply;
    }

    String greeting() {
        return greeting;
    }

    String senderAnswer() {
        return senderAnswer;
    }

    String refusal() {
        return refusal;
    }

    /** How many connections were opened so far. */
    public int connections() {
        return connections.get();
    }

    public SmtpSimulator() {
        this(null, false);
    }

    public static SmtpSimulator withStartTls(SSLContext tls) {
        return new SmtpSimulator(tls, false);
    }

    public static SmtpSimulator withImplicitTls(SSLContext tls) {
        return new SmtpSimulator(tls, true);
    }

    /** Every line that a client wrote without encryption. */
    public List<String> inTheClear() {
        return List.copyOf(inTheClear);
    }

    void heardInTheClear(String line) {
        inTheClear.add(line);
    }

    boolean offersStartTls() {
        return tls != null && !isImplicit;
    }

    /** The same connection, encrypted from here on. */
    SSLSocket encrypted(Socket plain) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        Objects.requireNonNull(tls)
                                .getSocketFactory()
                                .createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private SmtpSimulator(@Nullable SSLContext tls, boolean isImplicit) {
        this.tls = tls;
        this.isImplicit = isImplicit;
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
            new SmtpDialogue(this, isImplicit ? encrypted(socket) : socket).run();
        } catch (IOException gone) {
            // the client went away, as clients do
        } finally {
            open.remove(socket);
        }
    }
}
