package dev.handbill.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedNetworksTest {
    @Test
    void networksHoldTheirAddressesOnly() {
        TrustedNetworks networks =
                TrustedNetworks.of(
                        List.of("10.0.0.0/8", " 192.0.2.7", "fd00::/8", "172.16.0.0/12"));

        assertThat(List.of("10.255.0.1", "192.0.2.7", "fd12::1", "::ffff:10.1.2.3", "172.31.0.1"))
                .allMatch(networks::contains);
        assertThat(
                        List.of(
                                "11.0.0.1",
                                "192.0.2.8",
                                "fe80::1",
                                "172.32.0.1",
                                "unknown",
                                "",
                                "10.0.0"))
                .noneMatch(networks::contains);
    }

    @Test
    void noneTrustsNobody() {
        assertThat(TrustedNetworks.of(List.of("none")).contains("127.0.0.1")).isFalse();
    }

    @Test
    void nonsenseIsNamed() {
        for (String entry : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1")) {
            assertThatThrownBy(() -> TrustedNetworks.of(List.of(entry)))
                    .hasMessageContaining("HANDBILL_TRUSTED_PROXIES")
                    .hasMessageContaining(entry);
        }
    }

    @Test
    void oneSubscriberOfIpv6IsOneSubject() {
        assertThat(TrustedNetworks.subject("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(TrustedNetworks.subject("2001:db8:1:2::9"))
                .isNotEqualTo(TrustedNetworks.subject("2001:db8:1:3::9"));
        assertThat(TrustedNetworks.subject("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(TrustedNetworks.subject("<script>")).isEqualTo("unknown");
    }
}
