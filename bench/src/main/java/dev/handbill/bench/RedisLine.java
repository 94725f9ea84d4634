package dev.handbill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of Redis's protocol (RESP 2) as questions in one line need; a connection for each. */
final class RedisLine {
    private final int port;

    RedisLine(int port) {
        this.port = port;
    }

    /** Bytes that Redis has in use for data. */
    long usedMemory() {
        return Long.parseLong(
                String.join("\n", ask("INFO", "memory"))
                        .lines()
                        .filter(line -> line.startsWith("used_memory:"))
                        .findFirst()
                        .orElseThrow()
                        .substring("used_memory:".length())
                        .strip());
    }

    long length(String list) {
        return Long.parseLong(ask("LLEN", list).getFirst());
    }

    /** The answer's strings; an error is thrown. */
    List<String> ask(String... words) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
            for (String word : words) {
                command.append('$').append(word.length()).append("\r\n").append(word);
                command.append("\r\n");
            }
            socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
            List<String> answer = new ArrayList<>();
            read(
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1)),
                    answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader in, List<String> into) throws IOException {
        String line = in.readLine();
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case '-' -> throw new IllegalStateException(rest);
            case '*' -> {
                for (int i = Integer.parseInt(rest); i > 0; i--) {
                    read(in, into);
                }
            }
            case '$' -> {
                int length = Integer.parseInt(rest);
                char[] text = new char[Math.max(0, length + 2)];
                for (int at = 0; at < text.length; ) {
                    at += in.read(text, at, text.length - at);
                }
                into.add(new String(text, 0, Math.max(0, length)));
            }
            default -> into.add(rest);
        }
    }
}
