package dev.handbill.webhook.receiver;

import dev.handbill.kernel.web.TrustedNetworks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the internet: an owner of a webhook must not reach through Handbill what
 * they cannot reach themselves, such as the machine's own services, its network, or the metadata of
 * a cloud (169.254.169.254). The lists are IANA's registries of special-purpose addresses (RFC
 * 6890).
 */
public final class PublicAddresses {
    private static final TrustedNetworks SPECIAL =
            TrustedNetworks.of(
                    List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            // tunnels such as Teredo and 6to4 lead to an IPv4 address inside
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20"));

    /** All of IPv6 that is given out to networks of the internet. */
    private static final TrustedNetworks GLOBAL_IPV6 = TrustedNetworks.of(List.of("2000::/3"));

    /** An IPv4 address as an IPv6 network writes it that has no IPv4 itself (RFC 6052). */
    private static final TrustedNetworks TRANSLATED = TrustedNetworks.of(List.of("64:ff9b::/96"));

    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    public static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        String text = address.getHostAddress().replaceFirst("%.*", "");
        if (bytes.length == IPV4_BYTES) {
            return !SPECIAL.contains(text);
        }
        if (TRANSLATED.contains(text)) {
            return contain(
                    ipv4(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length)));
        }
        return GLOBAL_IPV6.contains(text) && !SPECIAL.contains(text);
    }

    private static InetAddress ipv4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
