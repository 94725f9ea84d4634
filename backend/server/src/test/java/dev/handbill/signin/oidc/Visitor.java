package dev.handbill.signin.oidc;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser: its cookies at Handbill and at the provider, whose pages it fills in. */
final class Visitor {
    private static final int MOST_HOPS = 10;

    private final String issuer;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient there =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Visitor(String issuer) {
        this.issuer = issuer;
    }

    /** Tells the provider of a person. */
    void isKnownThere(String sub, Map<String, ?> claims) {
        put("/test/people/" + sub, claims);
    }

    /** The provider's next ID token is made wrong. */
    void nextToken(Map<String, ?> how) {
        put("/test/token", how);
    }

    /** Everything from the button to the answer. */
    Response signsInAs(String sub) {
        return finishes(comesBack(begins(), sub));
    }

    String begins() {
        Response begun = keep(handbill().post("/api/v1/session/oidc"));
        begun.then().statusCode(200);
        return begun.path("url");
    }

    /** The parameters with which the provider sends the browser back. */
    Map<String, String> comesBack(String url, String sub) {
        String next = url;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpResponse<String> page =
                    next.contains("/interaction/")
                            ? send(
                                    form(
                                            next,
                                            Map.of(
                                                    "prompt",
                                                    "login",
                                                    "login",
                                                    sub,
                                                    "password",
                                                    "x")))
                            : send(HttpRequest.newBuilder(URI.create(next)).build());
            String location = page.headers().firstValue("Location").orElse(null);
            if (location == null) {
                throw new AssertionError(page.statusCode() + " " + next + " " + page.body());
            }
            next = URI.create(next).resolve(location).toString();
            if (!next.startsWith(issuer)) {
                return query(next);
            }
        }
        throw new AssertionError("They lead in circles, last to " + next);
    }

    /** The same for who presses Cancel there. */
    Map<String, String> turnsBack(String url) {
        String form = location(send(HttpRequest.newBuilder(URI.create(url)).build()), url);
        String back = form + "/abort";
        String resumed = location(send(HttpRequest.newBuilder(URI.create(back)).build()), back);
        return query(location(send(HttpRequest.newBuilder(URI.create(resumed)).build()), resumed));
    }

    private static String location(HttpResponse<String> answer, String asked) {
        return URI.create(asked)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    Response finishes(Map<String, String> returned) {
        Map<String, String> sent = new LinkedHashMap<>(returned);
        // as the sign-in page does: no more than this
        sent.keySet().retainAll(List.of("state", "code", "iss", "error"));
        return keep(handbill().body(sent).post("/api/v1/session/oidc/return"));
    }

    RequestSpecification handbill() {
        return RestAssured.given().contentType(ContentType.JSON).cookies(cookies);
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void has(String cookie, String value) {
        cookies.put(cookie, value);
    }

    Response keep(Response answer) {
        cookies.putAll(answer.getCookies());
        return answer;
    }

    static Map<String, String> query(String url) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : URI.create(url).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    private HttpRequest form(String address, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .append('&'));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private void put(String path, Map<String, ?> what) {
        try {
            String text = new ObjectMapper().writeValueAsString(what);
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(issuer + path))
                            .PUT(HttpRequest.BodyPublishers.ofString(text))
                            .build();
            if (send(request).statusCode() != 204) {
                throw new AssertionError(path);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return there.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
