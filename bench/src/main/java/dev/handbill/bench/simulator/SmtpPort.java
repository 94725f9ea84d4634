package dev.handbill.bench.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mail server (RFC 5321) that takes everything that is a message. */
final class SmtpPort {
    private final Answers answers;
    private final SendLog log;

    SmtpPort(Answers answers, SendLog log) {
        this.answers = answers;
        this.log = log;
    }

    void listen(int port) throws IOException {
        Acceptor.listen(port, this::serve);
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        Dialogue dialogue = new Dialogue(socket);
        dialogue.reply("220 simulator ESMTP");
        while (dialogue.answer()) {
            // until the client says good-bye
        }
    }

    private final class Dialogue {
        private final Socket socket;
        private final BufferedReader in;
        private final OutputStream out;
        private String to = "";

        Dialogue(Socket socket) throws IOException {
            this.socket = socket;
            in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        /** Whether the connection stays open. */
        boolean answer() throws IOException, InterruptedException {
            String line = in.readLine();
            if (line == null) {
                return false;
            }
            switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> reply("250-simulator\r\n250 SIZE 10000000");
                case "MAIL", "RSET", "NOOP" -> reply("250 ok");
                case "RCPT" -> {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    reply("250 ok");
                }
                case "DATA" -> {
                    return data();
                }
                case "QUIT" -> {
                    reply("221 bye");
                    return false;
                }
                default -> {
                    log.violation(line);
                    reply("500 what?");
                }
            }
            return true;
        }

        private boolean data() throws IOException, InterruptedException {
            reply("354 go ahead");
            String delivery = body();
            if (delivery == null) {
                log.violation("a mail without From, To, Subject, Date or Message-ID");
                reply("554 5.6.0 not a message");
                return true;
            }
            Answers.Message message = new Answers.Message("email", "0", delivery, to);
            switch (answers.decide(message, answers.behavior(), answers.id())) {
                case ACCEPTED, ACCEPTED_SLOWLY -> reply("250 2.0.0 queued");
                case THROTTLED -> reply("421 4.7.0 Too many messages, slow down");
                case FAILED -> reply("451 4.3.0 Local error in processing");
                case CREDENTIALS -> reply("530 5.7.0 Authentication required");
                case ACCEPTED_THEN_RESET, RESET -> {
                    socket.setSoLinger(true, 0);
                    return false;
                }
                case HUNG -> {
                    Thread.sleep(3_600_000);
                    return false;
                }
            }
            return true;
        }

        /** The delivery's id out of the Message-ID; null for what is not a message (RFC 5322). */
        private @Nullable String body() throws IOException {
            int needed = 0;
            String delivery = "0";
            boolean isHeader = true;
            for (String line = in.readLine();
                    line != null && !line.equals(".");
                    line = in.readLine()) {
                if (line.isEmpty()) {
                    isHeader = false;
                }
                if (!isHeader || line.startsWith(" ")) {
                    continue;
                }
                String name = line.substring(0, Math.max(0, line.indexOf(':')));
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "from", "to", "subject", "date" -> needed++;
                    case "message-id" -> {
                        needed++;
                        delivery = line.substring(line.indexOf('<') + 1).split("\\.", 2)[0];
                    }
                    default -> {}
                }
            }
            return needed == 5 ? delivery : null;
        }

        void reply(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
