package dev.handbill.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handbill.kernel.config.HandbillConfig;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What compose and the dashboard's nginx believe of X-Forwarded-For: one proxy, and no network. */
class ShippedProxyTest {
    private static final Path ROOT = Path.of("../..");

    @Test
    void theBackendBelievesTheFrontendAlone() throws IOException {
        String compose = read("docker-compose.yml");
        String frontend = one(compose, "ipv4_address: (\\S+)");

        assertThat(one(compose, "HANDBILL_TRUSTED_PROXIES: (\\S+)")).isEqualTo(frontend);
        TrustedNetworks trusted = TrustedNetworks.of(List.of(frontend));
        assertThat(trusted.contains(frontend)).isTrue();
        assertThat(trusted.contains(one(compose, "gateway: (\\S+)"))).isFalse();
    }

    @Test
    void theFrontendBelievesThisMachineAlone() throws IOException {
        String compose = read("docker-compose.yml");
        assertThat(one(compose, "HANDBILL_OUTER_PROXY: \\$\\{HANDBILL_OUTER_PROXY:-(\\S+)}"))
                .isEqualTo(one(compose, "gateway: (\\S+)"));
        assertThat(one(compose, "- \"\\$\\{HANDBILL_BIND:-(\\S+?)}:")).isEqualTo("127.0.0.1");
        assertThat(all(compose, "ports:")).hasSize(1);
        assertThat(one(read("frontend/Dockerfile"), "ENV HANDBILL_OUTER_PROXY=(\\S+)"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void nginxHandsOnOneAddress() throws IOException {
        String nginx = read("frontend/nginx.conf.template");
        assertThat(one(nginx, "set_real_ip_from (\\S+);")).isEqualTo("${HANDBILL_OUTER_PROXY}");
        assertThat(one(nginx, "real_ip_header (\\S+);")).isEqualTo("X-Forwarded-For");
        // what the visitor wrote into it is gone: $proxy_add_x_forwarded_for would keep it
        assertThat(one(nginx, "proxy_set_header X-Forwarded-For (\\S+);"))
                .isEqualTo("$remote_addr");
    }

    @Test
    void withoutASettingOnlyThisMachineIsBelieved() throws NoSuchMethodException {
        String networks =
                HandbillConfig.class
                        .getMethod("trustedProxies")
                        .getAnnotation(WithDefault.class)
                        .value();
        TrustedNetworks trusted = TrustedNetworks.of(List.of(networks.split(",")));
        assertThat(List.of("127.0.0.1", "::1")).allMatch(trusted::contains);
        assertThat(List.of("10.0.0.1", "172.30.57.1", "192.168.1.1", "fd00::1", "203.0.113.9"))
                .noneMatch(trusted::contains);
    }

    private static String one(String text, String pattern) {
        List<String> found = all(text, pattern);
        assertThat(found).as(pattern).hasSize(1);
        return found.getFirst();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
