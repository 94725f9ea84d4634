package dev.handbill.bench.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All simulated providers in one process, so that its CPU time is counted apart. Told by {@code
 * POST /control} how to behave; {@code GET /control} tells how much came in and writes the log out.
 */
public final class Simulator {
    public static final String API_KEY = "SG.simulated-key";
    public static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    public static final String AUTH_TOKEN = "simulated-token";
    public static final String FROM = "+14155550100";

    private static final String CONTROL = "/control";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SendLog log;
    private final Answers answers;
    private final SendGridEndpoint sendGrid;
    private final TwilioEndpoint twilio;

    private Simulator(Path logFile) throws IOException {
        log = new SendLog(logFile);
        answers = new Answers(log);
        sendGrid = new SendGridEndpoint(answers, log);
        twilio = new TwilioEndpoint(answers, log);
    }

    /**
     * @param args port of HTTP, port of SMTP, file of the log
     */
    public static void main(String[] args) throws IOException {
        Simulator simulator = new Simulator(Path.of(args[2]));
        new SmtpPort(simulator.answers, simulator.log).listen(Integer.parseInt(args[1]));
        new HttpPort(simulator::answer).listen(Integer.parseInt(args[0]));
    }

    private HttpPort.@Nullable Reply answer(HttpPort.Request request) throws InterruptedException {
        return switch (request.path()) {
            case SendGridEndpoint.PATH -> sendGrid.answer(request);
            case CONTROL -> control(request);
            default ->
                    request.path().equals(TwilioEndpoint.PATH)
                            ? twilio.answer(request)
                            : HttpPort.Reply.of(404, "{}");
        };
    }

    private HttpPort.Reply control(HttpPort.Request request) {
        if (request.method().equals("POST")) {
            try {
                answers.behave(JSON.readValue(request.body(), Misbehavior.class));
            } catch (IOException e) {
                return HttpPort.Reply.of(400, "{}");
            }
        }
        log.flush();
        return HttpPort.Reply.of(200, log.counts());
    }
}
