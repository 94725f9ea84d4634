package dev.handbill.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handbill.delivery.engine.Engine;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/api.md shows is done as it stands: whoever copies it gets what it says. */
@QuarkusTest
class DocsExamplesTest {
    private static final Path PAGE = Path.of("../../docs/api.md");
    private static final String HOST = "https://handbill.example";
    private static final Pattern BLOCK =
            Pattern.compile(
                    "^```(?<kind>[a-z]*)\\n(?<text>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** A word of a shell: in quotes of either kind, or bare. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");

    private final ObjectMapper json = new ObjectMapper();
    @Inject CleanState state;
    @Inject Engine engine;

    @BeforeEach
    void clean() {
        state.reset();
    }

    @Test
    void everyCommandDoesWhatThePageSays() throws IOException {
        // of the three of one command, one is there already
        put(Map.of("externalId", "till-1042", "email", "ana@example.com"));
        List<String> commands =
                blocks("").stream().filter(block -> block.startsWith("curl ")).toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(7);

        List<JsonNode> answers = new ArrayList<>();
        for (String command : commands) {
            Response answer = run(command);
            assertThat(answer.statusCode()).as(command).isBetween(200, 299);
            answers.add(json.readTree(answer.asString()));
            if (command.contains("/send ")) {
                engine.runUntilCompleted(1);
            }
        }

        JsonNode batch = answers.get(1);
        JsonNode said = json.readTree(blocks("json").get(1));
        for (String count : List.of("created", "changed", "unchanged", "rejected")) {
            assertThat(batch.path(count)).as(count).isEqualTo(said.path(count));
        }
        assertThat(batch.path("rows").findValuesAsText("result"))
                .isEqualTo(said.path("rows").findValuesAsText("result"));
        assertThat(batch.at("/rows/2/errors/0/pointer"))
                .isEqualTo(said.at("/rows/2/errors/0/pointer"));
        JsonNode sent = answers.get(answers.size() - 2).path("items");
        assertThat(answers.getLast().path("status").asText()).isEqualTo("pending");
        // the two who may be reached by e-mail: Ana and Eve
        assertThat(sent.size()).isEqualTo(2);
    }

    @Test
    void theRuleThatIsShownIsTaken() throws IOException {
        String rule =
                blocks("json").stream()
                        .filter(block -> block.contains("Lost regulars"))
                        .findFirst()
                        .orElseThrow();

        SignedIn.withKey("read", "write")
                .contentType(ContentType.JSON)
                .body(rule)
                .post("/api/v1/rule-segments")
                .then()
                .statusCode(201);
    }

    private static void put(Map<String, String> customer) {
        SignedIn.withKey("write")
                .contentType(ContentType.JSON)
                .body(Map.of("customers", List.of(customer)))
                .put("/api/v1/customers")
                .then()
                .statusCode(200);
    }

    private static List<String> blocks(String kind) throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> block.group("kind").equals(kind))
                .map(block -> block.group("text"))
                .toList();
    }

    private static Response run(String command) {
        List<String> words = words(command);
        RequestSpecification request = SignedIn.withKey("read", "write", "send");
        String method = "GET";
        String url = "";
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-d" -> request.body(words.get(++i));
                case "-H" -> header(request, words.get(++i));
                default -> url = words.get(i);
            }
        }
        assertThat(url).startsWith(HOST);
        return request.urlEncodingEnabled(false).request(method, url.substring(HOST.length()));
    }

    private static void header(RequestSpecification request, String line) {
        String[] parts = line.split(": ", 2);
        if (parts[0].equals("Authorization")) {
            // the page leaves the key itself out
            assertThat(parts[1]).isEqualTo("Bearer hb_…");
        } else {
            request.header(parts[0], parts[1]);
        }
    }

    private static List<String> words(String command) {
        Matcher matcher = WORD.matcher(command);
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            String single = matcher.group(1);
            String quoted = matcher.group(2);
            words.add(
                    single != null
                            ? single
                            : Objects.requireNonNullElseGet(quoted, () -> matcher.group(3)));
        }
        return words;
    }
}
