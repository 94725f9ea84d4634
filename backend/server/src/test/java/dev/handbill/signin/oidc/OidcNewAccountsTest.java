package dev.handbill.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.account.AccountView;
import dev.handbill.account.Accounts;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.OidcProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator may allow besides: new accounts, the service's second factor, its addresses. */
@QuarkusTest
@QuarkusTestResource(
        value = OidcProvider.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "handbill.oidc.new-accounts", value = "staff"),
            @ResourceArg(name = "handbill.oidc.domains", value = "example.com, Shop.example"),
            @ResourceArg(name = "handbill.oidc.second-factor", value = "service"),
            @ResourceArg(name = "handbill.oidc.trust-email", value = "true")
        })
class OidcNewAccountsTest {
    @Inject Db db;
    @Inject CleanState state;
    @Inject Accounts accounts;
    @Inject OidcConfig config;

    private Visitor browser;

    @BeforeEach
    void clean() {
        state.reset();
        browser = new Visitor(config.issuer().orElseThrow());
    }

    @Test
    void ourDomainsGetAnAccount() {
        browser.isKnownThere("zoe", Map.of("email", "zoe@shop.example", "email_verified", true));

        browser.signsInAs("zoe")
                .then()
                .statusCode(200)
                .body("account.role", equalTo("staff"))
                .body("account.hasPassword", equalTo(false));
        browser.signsInAs("zoe").then().statusCode(200);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void otherDomainsDoNot() {
        for (String email :
                new String[] {
                    "zoe@elsewhere.example",
                    "zoe@sub.shop.example",
                    "shop.example@elsewhere.example"
                }) {
            browser.isKnownThere("zoe", Map.of("email", email, "email_verified", true));
            browser.signsInAs("zoe")
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("oidc-other-domain"));
        }
        assertThat(accounts()).isZero();
    }

    @Test
    void otherDomainsDoNotEvenWithAnAccount() {
        accounts.create("bea@elsewhere.example", "Bea", "owner", "correct horse battery");
        browser.isKnownThere(
                "bea", Map.of("email", "bea@elsewhere.example", "email_verified", true));

        browser.signsInAs("bea").then().statusCode(403);
    }

    @Test
    void addressesAreTrustedWhereNothingIsSaid() {
        browser.isKnownThere("zoe", Map.of("email", "zoe@shop.example"));
        browser.signsInAs("zoe").then().statusCode(200);

        browser.isKnownThere("yan", Map.of("email", "yan@shop.example", "email_verified", false));
        new Visitor(config.issuer().orElseThrow())
                .signsInAs("yan")
                .then()
                .statusCode(403)
                .body("type", endsWith("oidc-email-unverified"));
    }

    @Test
    void theServiceAsksForTheSecondFactor() {
        AccountView anna =
                accounts.create("anna@example.com", "Anna", "owner", "correct horse battery");
        db.update(
                "INSERT INTO second_factors (account_id, sealed, created_at, confirmed_at) VALUES (?, ?, now(), now())",
                anna.id(),
                new byte[60]);
        browser.isKnownThere("anna", Map.of("email", "anna@example.com", "email_verified", true));

        browser.signsInAs("anna").then().statusCode(200).body("account.role", equalTo("owner"));
    }

    private long accounts() {
        return db.one("SELECT count(*) AS n FROM accounts", row -> row.getLong("n"));
    }
}
