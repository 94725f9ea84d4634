package dev.handbill.kernel.web;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Networks in CIDR notation; looks nothing up by name. */
public final class TrustedNetworks {
    private static final int SUBJECT_BYTES_OF_IPV6 = 8;

    private static final TrustedNetworks LOOPBACK = of(List.of("127.0.0.0/8", "::1/128"));

    private final List<Network> networks;

    private TrustedNetworks(List<Network> networks) {
        this.networks = networks;
    }

    private record Network(byte[] start, int bits) {
        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads networks such as {@code 10.0.0.0/8} and single addresses.
     *
     * @throws IllegalStateException naming the entry that is neither
     */
    public static TrustedNetworks of(List<String> entries) {
        return new TrustedNetworks(
                entries.stream()
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty() && !entry.equals("none"))
                        .map(TrustedNetworks::network)
                        .toList());
    }

    /** Whether it is a network such as {@code 10.0.0.0/8} or a single address. */
    public static boolean isNetwork(String entry) {
        try {
            return network(entry).bits() >= 0;
        } catch (IllegalStateException neither) {
            return false;
        }
    }

    public boolean contains(String address) {
        byte @Nullable [] bytes = bytes(address);
        return bytes != null && networks.stream().anyMatch(network -> network.contains(bytes));
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.contains(address.replace("[", "").replace("]", ""));
    }

    /** What to count by: an IPv4 address as it is, an IPv6 address by its first 64 bits. */
    static String subject(String address) {
        byte @Nullable [] bytes = bytes(address);
        if (bytes == null) {
            return "unknown";
        }
        if (bytes.length == 4) {
            return NetUtil.bytesToIpAddress(bytes);
        }
        Arrays.fill(bytes, SUBJECT_BYTES_OF_IPV6, bytes.length, (byte) 0);
        return NetUtil.bytesToIpAddress(bytes).toLowerCase(Locale.ROOT) + "/64";
    }

    private static Network network(String entry) {
        int slash = entry.indexOf('/');
        byte @Nullable [] start = bytes(slash < 0 ? entry : entry.substring(0, slash));
        if (start != null) {
            int most = start.length * 8;
            int bits = slash < 0 ? most : number(entry.substring(slash + 1));
            if (bits >= 0 && bits <= most) {
                return new Network(start, bits);
            }
        }
        throw new IllegalStateException(
                "HANDBILL_TRUSTED_PROXIES: \"%s\" is not a network such as 10.0.0.0/8."
                        .formatted(entry));
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    /** Returns null for what is no address; an IPv4 address in IPv6 clothes counts as IPv4. */
    private static byte @Nullable [] bytes(String address) {
        byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes != null && bytes.length == 16 && isMappedIpv4(bytes)) {
            return Arrays.copyOfRange(bytes, 12, 16);
        }
        return bytes;
    }

    private static boolean isMappedIpv4(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == (byte) 0xff && bytes[11] == (byte) 0xff;
    }
}
