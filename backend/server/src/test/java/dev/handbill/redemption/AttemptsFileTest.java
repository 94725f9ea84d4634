package dev.handbill.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.handbill.campaign.CampaignFixture;
import dev.handbill.kernel.sql.Args;
import dev.handbill.kernel.sql.Db;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of the counter as a file, for people and for programs. */
@QuarkusTest
class AttemptsFileTest {
    private static final String PEOPLE = "writtenFor=people";

    @Inject CleanState state;
    @Inject CampaignFixture fixture;
    @Inject Db db;

    private long campaign;
    private long other;

    @BeforeEach
    void twoAttemptsOfOneGuest() {
        state.reset();
        fixture.aBusiness();
        db.update("UPDATE business SET time_zone = 'Europe/Rome'");
        campaign = fixture.aCampaign("sending");
        other = fixture.aCampaign("sending");
        long anna = fixture.aCustomer("=Anna", "anna@example.com");
        attempt(campaign, anna, "redeemed", "Bar", 2_350, "2026-11-22T18:05:00Z");
        attempt(other, anna, "wrong_place", "Kitchen, upstairs", null, "2026-11-23T03:00:00Z");
    }

    @Test
    void peopleReadNamesAndTheirOwnClock() {
        List<String> lines = file(PEOPLE);

        assertThat(lines)
                .hasSize(3)
                .first()
                .isEqualTo(
                        "\ufeffNumber,When,Result,Only looked at,Undone,Place,Campaign number,Campaign,"
                                + "Customer number,Customer,By,Device,Bill,Currency");
        assertThat(lines.get(1))
                .contains(",2026-11-23 04:00:00,Other place,,,\"Kitchen, upstairs\",");
        assertThat(lines.get(2))
                .contains(",2026-11-22 19:05:00,Redeemed,,,Bar,")
                .contains(",'=Anna,")
                .endsWith(",23.50,USD");
    }

    @Test
    void programsReadTheWordsOfTheApi() {
        List<String> lines = file("result=redeemed");

        assertThat(lines).hasSize(2).first().asString().startsWith("\ufeffid,at,result,");
        assertThat(lines.get(1))
                .contains(",2026-11-22T18:05:00Z,redeemed,false,,Bar," + campaign + ",")
                .endsWith(",2350,USD");
    }

    @Test
    void theFiltersAreThoseOfTheList() {
        assertThat(file("campaignId=" + other)).hasSize(2);
        assertThat(file("place=Bar")).hasSize(2);
        assertThat(file("place=Nowhere")).hasSize(1);
        assertThat(file("segment=nobody")).hasSize(1);
        assertThat(file("by=nobody")).hasSize(1);
        SignedIn.as("owner")
                .get("/api/v1/redemptions.csv?result=eaten")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/result"));
    }

    @Test
    void allPagesAreInTheFileOnce() {
        db.update(
                "INSERT INTO redemptions (campaign_id, result, place, device, at)"
                        + " SELECT ?, 'redeemed', 'Bar', '', now() FROM generate_series(1, 2500)",
                campaign);

        List<String> numbers =
                file("campaignId=" + campaign).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList();
        assertThat(numbers).hasSize(2_501).doesNotHaveDuplicates();
        assertThat(numbers.stream().map(Long::valueOf))
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void theDownloadStandsInTheLog() {
        file(PEOPLE);

        SignedIn.as("owner")
                .get("/api/v1/audit-log")
                .then()
                .body("items[0].action", equalTo("export"))
                .body("items[0].subject", equalTo("redemptions"));
        SignedIn.as("staff").get("/api/v1/redemptions.csv").then().statusCode(403);
    }

    private void attempt(
            long of,
            long customer,
            String result,
            String place,
            @Nullable Integer bill,
            String at) {
        db.update(
                "INSERT INTO redemptions (campaign_id, customer_id, result, place, amount_minor, currency, device, at)"
                        + " VALUES (:campaign, :customer, :result, :place, :bill, 'USD', 'till', :at)",
                Args.of("campaign", of)
                        .and("customer", customer)
                        .and("result", result)
                        .and("place", place)
                        .and("bill", bill)
                        .and("at", Instant.parse(at)));
    }

    private static List<String> file(String query) {
        return SignedIn.as("owner")
                .get("/api/v1/redemptions.csv?" + query)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("redemptions.csv"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
