package dev.handbill.deliverability;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Which name server is asked. */
@ConfigMapping(prefix = "handbill")
public interface DnsConfig {
    /** {@code HANDBILL_DNS_SERVER}: address, or address:port; the machine's own if absent. */
    Optional<String> dnsServer();
}
