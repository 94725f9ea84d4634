package dev.handbill.signin.oidc;

/**
 * What is wrong with an answer of the sign-in service. For the log: its words never reach people.
 */
final class ServiceFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Who or what is to blame. */
    enum Kind {
        /** It did not answer, or not what it has to. */
        UNREACHABLE,
        /** It did not take the code. */
        REFUSED,
        /** It vouches for somebody in a way that does not hold. */
        UNTRUSTED
    }

    private final Kind kind;

    ServiceFailure(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    ServiceFailure(Kind kind, String reason, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
