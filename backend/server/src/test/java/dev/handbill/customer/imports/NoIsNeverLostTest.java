package dev.handbill.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.sql.Db;
import dev.handbill.segment.AudienceMember;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.TargetAudience;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * For random exports: nobody whose row says no is subscribed or mailed, whatever else is in the
 * file.
 */
@QuarkusTest
class NoIsNeverLostTest {
    private static final Logger LOG = Logger.getLogger(NoIsNeverLostTest.class);
    private static final long SEED = 20261128;
    private static final int FILES = 60;
    private static final int ROWS = 12;

    private static final List<String> OPT_OUT_HEADERS =
            List.of(
                    "Unsubscribed",
                    "Email opt-out",
                    "Do not email",
                    "BLOCKLISTED",
                    "Unsubscribed at",
                    "Opt out of marketing",
                    "Unsubscribed from all email",
                    "Abgemeldet",
                    "Keine Werbung",
                    "Désabonné",
                    "Fecha de baja",
                    "Disiscritto",
                    "Não contactar",
                    "Uitgeschreven",
                    "Geen mail",
                    "Bounced",
                    "No newsletter",
                    "DoNotContact");
    private static final List<String> CONSENT_HEADERS =
            List.of(
                    "Email Marketing Consent",
                    "Newsletter",
                    "Accepts marketing",
                    "Opt-in",
                    "Subscribed",
                    "Einwilligung",
                    "Consentement",
                    "Acepta publicidad",
                    "Consenso",
                    "Consentimento",
                    "Toestemming",
                    "GDPR permission",
                    "Email Subscription Status",
                    "Status",
                    "Statut");
    private static final List<String> NO_WORDS =
            List.of(
                    "no",
                    "No",
                    "false",
                    "0",
                    "nein",
                    "non",
                    "não",
                    "nee",
                    "unsubscribed",
                    "UNSUBSCRIBED",
                    "NEVER_SUBSCRIBED",
                    "opted out",
                    "blocklisted",
                    "Bounced",
                    "Marked as spam",
                    "cleaned",
                    "do not email",
                    "abgemeldet",
                    "désabonné",
                    "dado de baja",
                    "disiscritto",
                    "descadastrado",
                    "afgemeld",
                    "Unsubscribed (left)",
                    "pending",
                    "keine Werbung",
                    "niet ingeschreven");
    private static final List<String> NO_IN_OPT_OUT =
            List.of(
                    "yes",
                    "true",
                    "1",
                    "x",
                    "ja",
                    "oui",
                    "sí",
                    "sim",
                    "2024-05-31",
                    "unsubscribed",
                    "31/05/2024",
                    "Y",
                    "opted out",
                    "bounced");
    private static final List<String> YES_WORDS =
            List.of(
                    "yes",
                    "true",
                    "1",
                    "subscribed",
                    "opted in",
                    "ja",
                    "oui",
                    "sí",
                    "sim",
                    "inscrit");
    private static final List<String> QUIET = List.of("", "", "n/a", "-", "unknown");
    private static final List<String> BROKEN_PHONES =
            List.of("", "12", "07911 12O439", "4.47911E+11", "n/a", "+12025550143 (Mum)");

    @Inject Db db;
    @Inject CleanState state;
    @Inject ImportWorker worker;
    @Inject AudienceQueries audiences;

    @Test
    void nobodyWithANoIsSubscribedOrMailed() {
        LOG.infof("seed %d", SEED);
        Random random = new Random(SEED);
        int taken = 0;
        for (int file = 0; file < FILES; file++) {
            state.reset();
            Set<String> noes = new HashSet<>();
            String csv = csv(random, noes);
            int status = upload(csv, random.nextBoolean());
            worker.workOff();
            taken += status == 202 ? 1 : 0;
            assertThat(status).as(csv).isIn(202, 422);
            for (String email : noes) {
                assertThat(consents(email))
                        .as("%s in%n%s", email, csv)
                        .doesNotContain("subscribed");
            }
            assertThat(mailed())
                    .as(csv)
                    .doesNotContainAnyElementsOf(noes.isEmpty() ? List.of("-") : noes);
        }
        assertThat(taken).as("files that were understood").isGreaterThan(FILES * 3 / 4);
    }

    private static String csv(Random random, Set<String> noes) {
        char separator = pick(random, List.of(',', ';', '\t'));
        List<String> columns = new ArrayList<>(List.of("Email", "Phone", "First name"));
        List<Boolean> optOuts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            boolean isOptOut = random.nextBoolean();
            String header = pick(random, isOptOut ? OPT_OUT_HEADERS : CONSENT_HEADERS);
            if (!columns.contains(header)) {
                columns.add(header);
                optOuts.add(isOptOut);
            }
        }
        columns.add("Email consent at");
        StringBuilder csv = new StringBuilder(String.join("" + separator, columns)).append("\r\n");
        for (int row = 0; row < ROWS; row++) {
            String email = "p" + random.nextInt(8) + "@example.com";
            List<String> cells =
                    new ArrayList<>(List.of(email, pick(random, BROKEN_PHONES), "Ann"));
            boolean saysNo = false;
            for (boolean isOptOut : optOuts) {
                boolean isNo = random.nextInt(3) == 0;
                saysNo |= isNo;
                cells.add(
                        isNo
                                ? pick(random, isOptOut ? NO_IN_OPT_OUT : NO_WORDS)
                                : isOptOut
                                        ? pick(random, List.of("", "no", "false", "0"))
                                        : pick(random, random.nextBoolean() ? YES_WORDS : QUIET));
            }
            if (random.nextInt(3) > 0) {
                cells.add(pick(random, List.of("2024-05-31", "05/06/2024", "yesterday", "")));
            }
            if (saysNo) {
                noes.add(email);
            }
            csv.append(String.join("" + separator, cells)).append("\r\n");
        }
        return csv.toString();
    }

    private static int upload(String csv, boolean everybodyAgreed) {
        RequestSpecification request =
                SignedIn.as("marketer")
                        .multiPart("file", "people.csv", csv.getBytes(StandardCharsets.UTF_8));
        if (everybodyAgreed) {
            request.multiPart("agreedTo", "email,sms")
                    .multiPart(
                            new MultiPartSpecBuilder("Form").controlName("consentBasis").build());
        }
        return request.post("/api/v1/customer-imports").statusCode();
    }

    private List<String> consents(String email) {
        return db.query(
                "SELECT email_consent FROM customers WHERE email = ?",
                row -> row.getString("email_consent"),
                email);
    }

    private List<String> mailed() {
        List<Long> ids =
                audiences
                        .after(
                                new TargetAudience(List.of("ALL"), List.of(), null, null, null),
                                0,
                                Long.MAX_VALUE,
                                1_000)
                        .stream()
                        .filter(AudienceMember::getsEmail)
                        .map(AudienceMember::customerId)
                        .toList();
        return db
                .query(
                        "SELECT id, email FROM customers",
                        row -> row.getLong("id") + " " + row.getString("email"))
                .stream()
                .filter(line -> ids.contains(Long.valueOf(line.split(" ")[0])))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
