package dev.handbill.signin.oidc;

import dev.handbill.account.AccountView;
import dev.handbill.account.Secrets;
import dev.handbill.account.Sessions;
import dev.handbill.business.BusinessStore;
import dev.handbill.kernel.redis.Throttle;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.signin.SignIn;
import dev.handbill.signin.factor.WaitingSignIns;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Leads people to the sign-in service, and lets them in when they come back. */
@ApplicationScoped
class OidcSignIn {
    private static final Logger LOG = Logger.getLogger(OidcSignIn.class);

    // a shop shares one address
    private static final int TRIES_PER_ADDRESS = 50;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final SignInService service;
    private final OidcAttempts attempts;
    private final CodeFlow flow;
    private final Discovery discovery;
    private final OidcAccounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final BusinessStore business;
    private final Throttle throttle;
    private final Clock clock;

    OidcSignIn(
            SignInService service,
            OidcAttempts attempts,
            CodeFlow flow,
            Discovery discovery,
            OidcAccounts accounts,
            SignIn signIn,
            Sessions sessions,
            BusinessStore business,
            Throttle throttle,
            Clock clock) {
        this.service = service;
        this.attempts = attempts;
        this.flow = flow;
        this.discovery = discovery;
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.business = business;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * With what somebody came back.
     *
     * @param code null where the service refused
     * @param issuer who says so (RFC 9207); null from services that do not tell
     * @param error the service's word for why it refused
     */
    record Return(
            String state, @Nullable String code, @Nullable String issuer, @Nullable String error) {

        /** Leaves the code out. */
        @Override
        public String toString() {
            return "Return[]";
        }
    }

    /**
     * @param browser the secret of the browser's cookie
     * @param sessionId whose proof is to be renewed; null to sign in
     * @return where the browser goes
     * @throws ApiProblem 404 {@code oidc-off}, 409 {@code not-set-up}, 503 {@code
     *     oidc-unreachable}, 429
     */
    String begin(String browser, @Nullable Long sessionId, String clientAddress) {
        service.required();
        // nobody comes in before the owner
        business.get();
        throttle.check("oidc-begin", clientAddress, TRIES_PER_ADDRESS, WINDOW);
        CodeFlow.Attempt attempt = new CodeFlow.Attempt(browser, Secrets.next());
        try {
            String address = flow.address(attempt, sessionId != null);
            attempts.open(attempt, sessionId);
            return address;
        } catch (ServiceFailure failure) {
            throw told(failure);
        }
    }

    /**
     * @param browser the secret of the cookie, which the attempt began with
     * @param session the secret of the session that there is
     * @throws ApiProblem 401 if what came back is not to be trusted, 403 if it lets nobody in, 404,
     *     429, 503
     */
    SignIn.Outcome finish(
            Return back,
            @Nullable String browser,
            @Nullable String session,
            String clientAddress,
            HttpServerRequest http) {
        service.required();
        business.get();
        throttle.check("oidc-finish", clientAddress, TRIES_PER_ADDRESS, WINDOW);
        if (browser == null) {
            throw service.over();
        }
        CodeFlow.Attempt attempt = new CodeFlow.Attempt(browser, back.state());
        OidcAttempts.Taken taken = attempts.take(attempt).orElseThrow(service::over);
        Vouched who = redeemed(back, attempt);
        AccountView account = accounts.of(who, clientAddress);
        if (taken.sessionId() != null) {
            checkProof(taken, who, account, session);
        }
        Instant provenAt = who.authTime() == null ? Instant.EPOCH : who.authTime();
        return signIn.vouchedFor(
                account,
                new WaitingSignIns.Waiting(
                        account.id(), taken.sessionId(), earlier(provenAt, clock.instant())),
                service.required().asksOwnFactor(),
                http);
    }

    private Vouched redeemed(Return back, CodeFlow.Attempt attempt) {
        try {
            checkIssuer(back.issuer());
            if (back.code() == null || back.error() != null) {
                String error = back.error() == null ? "no code" : back.error();
                LOG.infof("The sign-in service let nobody in: %s", CodeFlow.plain(error));
                throw service.refused();
            }
            return flow.redeem(back.code(), attempt);
        } catch (ServiceFailure failure) {
            throw told(failure);
        }
    }

    /** Else another service's code could be taken for ours (RFC 9207). */
    private void checkIssuer(@Nullable String told) throws ServiceFailure {
        Discovery.Endpoints endpoints = discovery.endpoints();
        if (told == null ? endpoints.tellsIssuer() : !told.equals(endpoints.issuer())) {
            throw new ServiceFailure(
                    ServiceFailure.Kind.UNTRUSTED, "Another issuer came back than was asked");
        }
    }

    /** The same person, in the same session, who was asked anew. */
    private void checkProof(
            OidcAttempts.Taken taken, Vouched who, AccountView account, @Nullable String session) {
        Sessions.Own own =
                sessions.own(session == null ? "" : session)
                        .filter(one -> taken.sessionId() != null && one.id() == taken.sessionId())
                        .orElseThrow(service::over);
        if (own.accountId() != account.id()) {
            throw ApiProblem.forbidden(
                    "oidc-other-person",
                    "At %s you signed in as somebody else. Go back and sign in as yourself."
                            .formatted(service.required().name()));
        }
        if (who.authTime() == null || who.authTime().plus(SKEW).isBefore(taken.begunAt())) {
            throw ApiProblem.forbidden(
                    "oidc-not-fresh",
                    "%s does not say that it asked you just now. Set a password by “Forgot your password?” on the sign-in page, and show that one."
                            .formatted(service.required().name()));
        }
    }

    private ApiProblem told(ServiceFailure failure) {
        LOG.warnf("Signing in by OpenID Connect failed: %s", failure.getMessage());
        return switch (failure.kind()) {
            case UNREACHABLE -> service.unreachable();
            case REFUSED -> service.over();
            case UNTRUSTED -> service.untrusted();
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
