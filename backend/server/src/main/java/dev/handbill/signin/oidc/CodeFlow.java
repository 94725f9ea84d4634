package dev.handbill.signin.oidc;

import dev.handbill.account.Secrets;
import dev.handbill.signin.oidc.ServiceFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The two requests of the authorization code flow (RFC 6749, 4.1) with PKCE (RFC 7636). What binds
 * them to a browser is made from the secret in its cookie and from the attempt's state, so that
 * nothing of it has to be stored.
 */
@ApplicationScoped
class CodeFlow {
    private final SignInService service;
    private final Discovery discovery;
    private final OidcHttp http;
    private final IdTokens tokens;

    CodeFlow(SignInService service, Discovery discovery, OidcHttp http, IdTokens tokens) {
        this.service = service;
        this.discovery = discovery;
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * What an attempt is known by.
     *
     * @param browser the secret of the browser that began it
     * @param state comes back with the browser
     */
    record Attempt(String browser, String state) {
        String nonce() {
            return derived("nonce");
        }

        String verifier() {
            return derived("verifier");
        }

        /** 256 bits in base64url, which is what a verifier may look like. */
        private String derived(String purpose) {
            return base64(Secrets.hash(purpose + ":" + browser + ":" + state));
        }

        /** Leaves both out. */
        @Override
        public String toString() {
            return "Attempt[]";
        }
    }

    /**
     * Where the browser goes.
     *
     * @param again whether the service is to ask anew who it is, though they are signed in there
     */
    String address(Attempt attempt, boolean again) throws ServiceFailure {
        OidcSettings settings = service.required();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", settings.returnUrl());
        query.put("scope", "openid email profile");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", base64(Secrets.hash(attempt.verifier())));
        query.put("code_challenge_method", "S256");
        if (again) {
            query.put("prompt", "login");
            query.put("max_age", "0");
        }
        String there = discovery.endpoints().authorization().toString();
        return there + (there.contains("?") ? "&" : "?") + OidcHttp.encoded(query);
    }

    /** Exchanges the code for the word of who it is, and verifies that. */
    Vouched redeem(String code, Attempt attempt) throws ServiceFailure {
        OidcSettings settings = service.required();
        Discovery.Endpoints endpoints = discovery.endpoints();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", settings.returnUrl());
        form.put("code_verifier", attempt.verifier());
        String authorization = null;
        if (endpoints.takesBasic()) {
            authorization = "Basic " + basic(settings);
        } else {
            form.put("client_id", settings.clientId());
            form.put("client_secret", settings.clientSecret());
        }
        OidcHttp.Answer answer = http.post(endpoints.token(), form, authorization);
        if (answer.status() != 200) {
            throw refused(answer);
        }
        Vouched vouched = tokens.verified(answer.text("id_token"), attempt.nonce());
        return vouched.email() == null && endpoints.userInfo() != null
                ? withUserInfo(vouched, endpoints.userInfo(), answer.text("access_token"))
                : vouched;
    }

    /** Some services tell addresses there alone. */
    private Vouched withUserInfo(Vouched vouched, URI userInfo, String accessToken)
            throws ServiceFailure {
        OidcHttp.Answer answer = http.get(userInfo, accessToken);
        // else another token was put in its place (Core 1.0, 5.3.2)
        if (answer.status() != 200 || !vouched.subject().equals(answer.text("sub"))) {
            throw new ServiceFailure(
                    Kind.UNTRUSTED,
                    "UserInfo, status %d, is not about the subject of the ID token"
                            .formatted(answer.status()));
        }
        var verified = answer.body().path("email_verified");
        return vouched.with(
                IdTokens.text(answer.text("email")),
                IdTokens.flag(
                        verified.isBoolean()
                                ? (Object) verified.asBoolean()
                                : IdTokens.text(verified.asText())),
                IdTokens.name(answer.text("name")));
    }

    private static ServiceFailure refused(OidcHttp.Answer answer) {
        String error = answer.text("error");
        String told = "The code was answered %d %s".formatted(answer.status(), plain(error));
        return error.equals("invalid_grant")
                ? new ServiceFailure(Kind.REFUSED, told)
                : new ServiceFailure(
                        Kind.UNREACHABLE,
                        told + ": check HANDBILL_OIDC_CLIENT_ID and HANDBILL_OIDC_CLIENT_SECRET");
    }

    /** What others wrote, on one line of the log. */
    static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9_ .-]", "?").substring(0, Math.min(60, text.length()));
    }

    /** Both are encoded as in a form first (RFC 6749, 2.3.1). */
    private static String basic(OidcSettings settings) {
        String both =
                OidcHttp.encoded(settings.clientId())
                        + ":"
                        + OidcHttp.encoded(settings.clientSecret());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
