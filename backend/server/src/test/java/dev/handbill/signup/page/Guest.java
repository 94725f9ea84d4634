package dev.handbill.signup.page;

import static io.restassured.RestAssured.given;

import dev.handbill.consent.SignedTokens;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a phone: opens the form, fills it in, and presses the link of the e-mail. */
@ApplicationScoped
public class Guest {
    private static final Pattern LINK = Pattern.compile("/join/confirm/[\\w-]+");

    private final CleanState state;
    private final Db db;
    private final SignedTokens tokens;
    private final Throttle throttle;
    private final Clock clock;

    Guest(CleanState state, Db db, SignedTokens tokens, Throttle throttle, Clock clock) {
        this.state = state;
        this.db = db;
        this.tokens = tokens;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** An empty Handbill with one page, which is the page with the id 1. */
    public void alone(String page) {
        state.reset();
        page(page).then().statusCode(201);
    }

    public Response page(String json) {
        return SignedIn.as("marketer")
                .contentType(ContentType.JSON)
                .body(json)
                .post("/api/v1/sign-up-pages");
    }

    public Document open(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    /** What the form carries, as if it had been open for a while, with what is typed into it. */
    public Map<String, String> filled(String slug, String... namesAndValues) {
        Map<String, String> form = new LinkedHashMap<>();
        open("/join/" + slug)
                .select("input[type=hidden]")
                .forEach(hidden -> form.put(hidden.attr("name"), hidden.attr("value")));
        form.put("stamp", stamp(1, Duration.ofSeconds(20)));
        form.put("yes", "yes");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }

    public String stamp(long page, Duration ago) {
        return new FormStamp(tokens, Clock.offset(clock, ago.negated())).of(page);
    }

    public Response send(String slug, String... namesAndValues) {
        return post(slug, filled(slug, namesAndValues));
    }

    public Response post(String slug, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post("/join/" + slug);
    }

    /** The paths of the links that were sent, the oldest first. */
    public List<String> links() {
        return db
                .query(
                        "SELECT body FROM notices WHERE kind = 'sign_up_confirmation' AND channel = 'email' ORDER BY id",
                        row -> row.getString("body"))
                .stream()
                .map(Guest::link)
                .toList();
    }

    /** One more of what a throttle counts; within its bound. */
    void count(String name, String subject) {
        throttle.check(name, subject, Integer.MAX_VALUE, Duration.ofDays(1));
    }

    /** Signs up and confirms. */
    public Response join(String slug, String... namesAndValues) {
        send(slug, namesAndValues).then().statusCode(200);
        return given().post(links().getLast());
    }

    private static String link(String text) {
        Matcher found = LINK.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No link in: " + text);
        }
        return found.group();
    }
}
