package dev.handbill.coupon;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.delivery.engine.Engine;
import dev.handbill.test.CleanState;
import dev.handbill.test.SignedIn;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Redis takes what is said to it and answers nothing: people are answered all the same. */
@QuarkusTest
class SilentRedisTest {
    private static final String SILENCE_MILLIS = "6000";

    @Inject RedisDataSource redis;
    @Inject CleanState state;
    @Inject Engine engine;

    @Test
    void couponPageAndProgressAnswer() {
        state.reset();
        engine.customers(1);
        long id = engine.queuedCampaign();
        engine.expand();
        String code = engine.texts("SELECT short_code AS text FROM qr_codes").getFirst();
        redis.execute("CLIENT", "PAUSE", SILENCE_MILLIS);

        given().get("/c/" + code).then().statusCode(200);
        given().get("/c/AAAAAAAAAAAAA").then().statusCode(404);
        SignedIn.as("marketer").get("/api/v1/campaigns/" + id + "/progress").then().statusCode(200);

        // Redis was silent all the while: whoever asks it now still waits for the end of the pause
        assertThat(redis.execute("PING").toString()).isEqualTo("PONG");
    }
}
