package dev.handbill.signin.oidc;

import dev.handbill.account.AccountRepository;
import dev.handbill.account.AccountView;
import dev.handbill.account.Actor;
import dev.handbill.account.AuditLog;
import dev.handbill.kernel.text.EmailAddress;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.signin.FailedSignIns;
import dev.handbill.signin.Invitations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which account whoever is vouched for has here: by issuer and subject; the first time by their
 * address, if it is proven to be theirs.
 */
@ApplicationScoped
class OidcAccounts {
    private final SignInService service;
    private final OidcLinks links;
    private final AccountRepository accounts;
    private final Invitations invitations;
    private final FailedSignIns failures;
    private final AuditLog audit;

    OidcAccounts(
            SignInService service,
            OidcLinks links,
            AccountRepository accounts,
            Invitations invitations,
            FailedSignIns failures,
            AuditLog audit) {
        this.service = service;
        this.links = links;
        this.accounts = accounts;
        this.invitations = invitations;
        this.failures = failures;
        this.audit = audit;
    }

    /**
     * @param clientAddress for the log
     * @throws ApiProblem 403 if there is none that they may use
     */
    @Transactional
    AccountView of(Vouched who, String clientAddress) {
        Optional<Long> known = links.use(who);
        AccountView account =
                known.isPresent()
                        ? accounts.view(known.get()).orElseThrow(service::over)
                        : linked(who, clientAddress);
        if (account.disabled()) {
            noteRefusal(account, clientAddress);
            throw ApiProblem.forbidden(
                    "oidc-account-disabled",
                    "Your account was disabled. Ask an owner of this Handbill to enable it.");
        }
        return account;
    }

    private AccountView linked(Vouched who, String clientAddress) {
        String email = provenEmail(who);
        AccountView account =
                byAddress(email)
                        .or(() -> invitations.joinBy(email, who.name()))
                        .or(() -> made(email, who.name()))
                        .orElseThrow(() -> noAccount(email));
        if (account.disabled()) {
            return account;
        }
        if (!links.make(who, account.id(), email)) {
            noteRefusal(account, clientAddress);
            throw ApiProblem.forbidden(
                    "oidc-linked-elsewhere",
                    "The account of %s belongs to somebody else at %s. Sign in with your password, or ask an owner."
                            .formatted(email, service.required().name()));
        }
        audit.record(
                account.actor(),
                "link-sign-in",
                "account",
                account.id(),
                Map.of("issuer", who.issuer(), "email", email));
        return account;
    }

    /** On record though the transaction around it ends without effect. */
    private void noteRefusal(AccountView account, String clientAddress) {
        QuarkusTransaction.requiringNew()
                .run(() -> failures.wrong(Optional.of(account), clientAddress));
    }

    private Optional<AccountView> byAddress(String email) {
        return accounts.find("email", email)
                .firstResultOptional()
                .flatMap(one -> accounts.view(one.id()));
    }

    private Optional<AccountView> made(String email, String name) {
        @Nullable String role = service.required().newRole();
        if (role == null) {
            return Optional.empty();
        }
        Optional<AccountView> account =
                accounts.create(email, name, AccountRepository.NO_PASSWORD, role);
        account.ifPresent(
                one ->
                        audit.record(
                                Actor.SYSTEM,
                                "create",
                                "account",
                                one.id(),
                                Map.of("email", email, "role", role, "by", "OpenID Connect")));
        return account;
    }

    private String provenEmail(Vouched who) {
        OidcSettings settings = service.required();
        Optional<String> email =
                Optional.ofNullable(who.email()).flatMap(EmailAddress::of).map(EmailAddress::value);
        boolean isProven =
                who.emailVerified() == null ? settings.trustsEmail() : who.emailVerified();
        if (email.isEmpty() || !isProven) {
            throw ApiProblem.forbidden(
                    "oidc-email-unverified",
                    "%1$s does not say that your e-mail address is yours. Have it verified at %1$s, or sign in with your password."
                            .formatted(settings.name()));
        }
        if (!settings.isOurs(email.get())) {
            throw ApiProblem.forbidden(
                    "oidc-other-domain",
                    "Addresses such as %s do not come in by %s here. Sign in with your password, or ask an owner of this Handbill."
                            .formatted(email.get(), settings.name()));
        }
        return email.get();
    }

    private static ApiProblem noAccount(String email) {
        return ApiProblem.forbidden(
                "oidc-no-account",
                "Nobody invited %s yet. Ask an owner of this Handbill for an invitation to this address."
                        .formatted(email));
    }
}
