package dev.handbill.deliverability;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server on this machine (RFC 1035) with TXT records; long answers come by TCP alone. */
final class NameServer implements Closeable {
    private static final int HEADER = 12;
    private static final int LONGEST_BY_UDP = 512;
    private static final int NO_SUCH_NAME = 3;
    private static final int TRUNCATED = 0x0200;

    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final AtomicInteger byTcp = new AtomicInteger();
    private volatile int failure;

    NameServer() throws IOException {
        tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
        threads.execute(this::serveUdp);
        threads.execute(this::serveTcp);
    }

    NameServer with(String name, String... values) {
        texts.put(name, List.of(values));
        return this;
    }

    /** Answers everything with this code, such as 2 for SERVFAIL. */
    void fail(int code) {
        failure = code;
    }

    String address() {
        return "127.0.0.1:" + tcp.getLocalPort();
    }

    int answersByTcp() {
        return byTcp.get();
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
        threads.close();
    }

    private void serveUdp() {
        try {
            while (true) {
                DatagramPacket question = new DatagramPacket(new byte[4096], 4096);
                udp.receive(question);
                byte[] answer = answer(question.getData());
                if (answer.length > LONGEST_BY_UDP) {
                    answer = cut(question.getData());
                }
                udp.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            }
        } catch (IOException closed) {
            // close() ends the loop this way
        }
    }

    private void serveTcp() {
        try {
            while (true) {
                try (Socket socket = tcp.accept()) {
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    byte[] question = in.readNBytes(in.readUnsignedShort());
                    byte[] answer = answer(question);
                    byTcp.incrementAndGet();
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                    out.writeShort(answer.length);
                    out.write(answer);
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // close() ends the loop this way
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        String name = name(question);
        List<String> values = texts.get(name);
        int code = failure != 0 ? failure : values == null ? NO_SUCH_NAME : 0;
        List<String> given = code == 0 && values != null ? values : List.of();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        header(out, question, code, given.size());
        for (String value : given) {
            byte[] data = strings(value);
            out.writeShort(0xc000 | HEADER);
            out.writeShort(16);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] question) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        header(new DataOutputStream(bytes), question, TRUNCATED, 0);
        return bytes.toByteArray();
    }

    private static void header(DataOutputStream out, byte[] question, int flags, int answers)
            throws IOException {
        out.write(question, 0, 2);
        out.writeShort(0x8180 | flags);
        out.writeShort(1);
        out.writeShort(answers);
        out.writeInt(0);
        out.write(question, HEADER, end(question) + 4 - HEADER);
    }

    private static int end(byte[] question) {
        int at = HEADER;
        while (question[at] != 0) {
            at += question[at] + 1;
        }
        return at + 1;
    }

    private static String name(byte[] question) {
        StringBuilder name = new StringBuilder();
        for (int at = HEADER; question[at] != 0; at += question[at] + 1) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    private static byte[] strings(String value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += 255) {
            int length = Math.min(255, bytes.length - at);
            out.write(length);
            out.write(bytes, at, length);
        }
        return out.toByteArray();
    }
}
