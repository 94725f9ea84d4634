package dev.handbill.webhook.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handbill.kernel.web.ApiProblem;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may lead. */
class WebhookUrlsTest {
    private final WebhookUrls strict = new WebhookUrls(config(false));
    private final WebhookUrls open = new WebhookUrls(config(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/hooks",
                "https://shop.example:8443/hooks?token=a%20b",
                "HTTPS://SHOP.EXAMPLE",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/hooks",
                "https://10.example/hooks",
                "https://xn--caf-dma.example/"
            })
    void theInternetIsOpen(String url) {
        assertThat(strict.checked(" " + url + " ")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/hooks",
                "ftp://shop.example",
                "shop.example",
                "https:///hooks",
                "https://café.example/",
                "https://user:secret@shop.example/",
                "https://shop.example/#top",
                "https://shop.example:0/",
                "https://shop.example:70000/",
                "https://localhost/",
                "https://app.localhost./",
                "https://postgres/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.1.2.3/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd12::1]/",
                "https://[64:ff9b::a00:1]/",
                "https://shop.example/a b",
                "javascript:alert(1)"
            })
    void everythingElseIsRefused(String url) {
        assertThatThrownBy(() -> strict.checked(url))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(422);
                            assertThat(problem.errors().getFirst().pointer()).isEqualTo("/url");
                        });
    }

    @Test
    void theOperatorMayOpenTheHouse() {
        assertThat(open.checked("http://127.0.0.1:9000/hooks")).isNotEmpty();
        assertThat(open.checked("http://hooks/")).isNotEmpty();
        assertThatThrownBy(() -> open.checked("ftp://hooks/")).isInstanceOf(ApiProblem.class);
    }

    @Test
    void translatedAddressesCountAsWhatTheyMean() throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName("64:ff9b::808:808"))).isTrue();
        assertThat(PublicAddresses.contain(InetAddress.getByName("64:ff9b::a00:1"))).isFalse();
    }

    private static WebhookConfig config(boolean allowsPrivate) {
        return new WebhookConfig() {
            @Override
            public boolean allowPrivate() {
                return allowsPrivate;
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration offAfter() {
                return Duration.ofDays(5);
            }

            @Override
            public Duration keep() {
                return Duration.ofDays(30);
            }
        };
    }
}
