package dev.handbill.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures are those of the convention: the values are the ones its libraries are tested by. */
class CallSignatureTest {
    private static final byte[] KEY =
            Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void isThatOfTheConvention() {
        assertThat(CallSignature.headers(ID, AT, BODY, List.of(KEY)))
                .containsEntry("webhook-id", ID)
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", SIGNATURE);
    }

    @Test
    void eachSecretSigns() {
        String[] both =
                CallSignature.headers(ID, AT, BODY, List.of(new byte[32], KEY))
                        .getOrDefault("webhook-signature", "")
                        .split(" ");

        assertThat(both).hasSize(2).endsWith(SIGNATURE).allMatch(one -> one.startsWith("v1,"));
    }
}
