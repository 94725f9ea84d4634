package dev.handbill.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request shows to be let in; not yet known to be good. */
final class Credentials extends BaseAuthenticationRequest {
    /** Where the secret stood. */
    enum Kind {
        SESSION,
        API_KEY
    }

    private final Kind kind;
    private final String secret;

    Credentials(Kind kind, String secret) {
        this.kind = kind;
        this.secret = secret;
    }

    Kind kind() {
        return kind;
    }

    String secret() {
        return secret;
    }
}
