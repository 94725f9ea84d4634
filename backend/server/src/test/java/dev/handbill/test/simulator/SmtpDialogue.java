package dev.handbill.test.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** One connection to the simulated mail server. */
final class SmtpDialogue {
    private static final String CREDENTIALS =
            Base64.getEncoder()
                    .encodeToString(
                            ("\0" + SmtpSimulator.USER + "\0" + SmtpSimulator.PASSWORD)
                                    .getBytes(StandardCharsets.UTF_8));

    private final SmtpSimulator simulator;
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;
    private String from = "";
    private String to = "";
    private Behavior behavior = Behavior.ACCEPT;

    SmtpDialogue(SmtpSimulator simulator, Socket socket) throws IOException {
        this.simulator = simulator;
        this.socket = socket;
        this.in = reader(socket);
        this.out = socket.getOutputStream();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private void encrypt() throws IOException {
        reply("220 go ahead");
        socket = simulator.encrypted(socket);
        in = reader(socket);
        out = socket.getOutputStream();
    }

    private boolean isEncrypted() {
        return socket instanceof SSLSocket;
    }

    void run() throws IOException {
        reply(simulator.greeting());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!answer(line)) {
                return;
            }
        }
    }

    /** Whether the connection stays open. */
    private boolean answer(String line) throws IOException {
        if (!isEncrypted()) {
            simulator.heardInTheClear(line);
        }
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" -> {
                reply("250-simulator");
                reply("250-SIZE 10000000");
                if (simulator.offersStartTls() && !isEncrypted()) {
                    reply("250-STARTTLS");
                }
                reply("250 AUTH PLAIN");
            }
            case "STARTTLS" -> encrypt();
            case "AUTH" ->
                    reply(
                            line.equals("AUTH PLAIN " + CREDENTIALS)
                                    ? "235 ok"
                                    : "535 5.7.8 Authentication credentials invalid");
            case "MAIL" -> {
                from = path(line);
                reply(simulator.senderAnswer());
            }
            case "RCPT" -> recipient(line);
            case "DATA" -> {
                return data();
            }
            case "RSET", "NOOP" -> reply("250 ok");
            case "QUIT" -> {
                reply("221 bye");
                return false;
            }
            default -> {
                simulator.violation(line);
                reply("500 what?");
            }
        }
        return true;
    }

    private void recipient(String line) throws IOException {
        to = path(line);
        behavior = simulator.behaviorFor(to);
        switch (behavior) {
            case REFUSE -> reply(simulator.refusal());
            case FAIL -> reply("451 4.3.0 Local error in processing");
            case THROTTLE -> reply("421 4.7.0 Too many messages, slow down");
            case REFUSE_CREDENTIALS -> reply("530 5.7.0 Authentication required");
            case ACCEPT, HANG, RESET -> reply("250 ok");
        }
    }

    private boolean data() throws IOException {
        reply("354 go ahead");
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        switch (behavior) {
            case HANG -> {
                simulator.hang();
                return false;
            }
            case RESET -> {
                return false;
            }
            default -> {
                simulator.accept(MimeMessage.parse(message.toString()).received(from, to));
                reply("250 2.0.0 queued");
                return true;
            }
        }
    }

    private static String path(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private void reply(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
