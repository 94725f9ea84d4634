package dev.handbill.bench.simulator;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * As much of HTTP/1.1 (RFC 9112) as the SDKs speak: a thread for each kept-open connection, one
 * read and one write for a message. A general server would cost more than what it measures.
 */
final class HttpPort {
    private static final int MOST_BODY = 40_000_000;
    private static final int SLOW_PIECES = 5;
    private static final long SLOW_PAUSE_MILLIS = 100;

    record Request(String method, String path, String authorization, byte[] body) {}

    /** {@code header} is empty or whole lines; null instead of a reply resets the connection. */
    record Reply(int status, String header, String body, boolean isSlow) {
        static Reply of(int status, String body) {
            return new Reply(status, "", body, false);
        }
    }

    @FunctionalInterface
    interface Handler {
        @Nullable Reply answer(Request request) throws InterruptedException;
    }

    private final Handler handler;

    HttpPort(Handler handler) {
        this.handler = handler;
    }

    void listen(int port) throws IOException {
        Acceptor.listen(port, this::serve);
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        OutputStream out = socket.getOutputStream();
        for (Request request = read(in); request != null; request = read(in)) {
            Reply reply = handler.answer(request);
            if (reply == null) {
                // closes with RST instead of FIN
                socket.setSoLinger(true, 0);
                return;
            }
            write(out, reply);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ", 3);
        String authorization = "";
        int length = 0;
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(header.substring(colon + 1).strip());
            } else if (name.equals("authorization")) {
                authorization = header.substring(colon + 1).strip();
            }
        }
        if (length > MOST_BODY) {
            throw new IOException("too large");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new Request(words[0], words[1], authorization, body);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void write(OutputStream out, Reply reply)
            throws IOException, InterruptedException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("HTTP/1.1 "
                                + reply.status()
                                + " x\r\nContent-Type: application/json\r\n"
                                + reply.header()
                                + "Content-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        if (!reply.isSlow()) {
            out.write(all);
            return;
        }
        int piece = all.length / SLOW_PIECES + 1;
        for (int from = 0; from < all.length; from += piece) {
            out.write(all, from, Math.min(piece, all.length - from));
            Thread.sleep(SLOW_PAUSE_MILLIS);
        }
    }
}
