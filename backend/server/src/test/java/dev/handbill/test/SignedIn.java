package dev.handbill.test;

import dev.handbill.account.Secrets;
import dev.handbill.account.SessionCookie;
import dev.handbill.kernel.sql.Db;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Requests by someone who is let in; makes the account or key on the way. */
public final class SignedIn {
    private SignedIn() {}

    /** By an account {@code <role>@example.com} of this role: owner, marketer or staff. */
    public static RequestSpecification as(String role) {
        return RestAssured.given().cookie(cookie(), session(role));
    }

    // another name behind TLS
    private static String cookie() {
        SessionCookie cookie = Arc.container().instance(SessionCookie.class).get();
        return cookie.gone().getName();
    }

    /** By a program with these scopes: read, write, send, redeem. */
    public static RequestSpecification withKey(String... scopes) {
        return RestAssured.given().header("Authorization", "Bearer " + key(scopes));
    }

    /** A new session's secret. */
    public static String session(String role) {
        String secret = Secrets.next();
        db().update(
                        """
                        INSERT INTO sessions (token_hash, account_id, expires_at)
                        VALUES (?, ?, now() + interval '14 days')
                        """,
                        Secrets.hash(secret),
                        account(role));
        return secret;
    }

    /** The id of the account; its password cannot be used. */
    public static long account(String role) {
        db().update(
                        """
                        INSERT INTO accounts (email, name, password_hash, role) VALUES (?, ?, 'none', ?)
                        ON CONFLICT (email) DO NOTHING
                        """,
                        role + "@example.com",
                        role,
                        role);
        return db().one(
                        "SELECT id FROM accounts WHERE email = ?",
                        row -> row.getLong("id"),
                        role + "@example.com");
    }

    /** A new API key. */
    public static String key(String... scopes) {
        String key = "hb_" + Secrets.next();
        db().update(
                        "INSERT INTO api_keys (name, prefix, key_hash, scopes) VALUES ('test key', ?, ?, ?)",
                        key.substring(0, 9),
                        Secrets.hash(key),
                        scopes);
        return key;
    }

    private static Db db() {
        return Arc.container().instance(Db.class).get();
    }
}
