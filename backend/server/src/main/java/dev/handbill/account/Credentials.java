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
    private final String from;

    /**
     * @param from the address that the request came from
     */
    Credentials(Kind kind, String secret, String from) {
        this.kind = kind;
        this.secret = secret;
        this.from = from;
    }

    Kind kind() {
        return kind;
    }

    String secret() {
        return secret;
    }

    String from() {
        return from;
    }
}
