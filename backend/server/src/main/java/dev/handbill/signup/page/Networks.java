package dev.handbill.signup.page;

/** Networks, short enough that nobody is told by them. */
final class Networks {
    private Networks() {}

    /**
     * @param network an IPv4 address, or a /64 network of IPv6
     * @return the last part of an IPv4 address left out, the last of four parts of the network too
     */
    static String truncated(String network) {
        int dot = network.lastIndexOf('.');
        if (dot > 0) {
            return network.substring(0, dot) + ".0/24";
        }
        String[] parts = network.split(":", -1);
        return parts.length < 4
                ? network
                : String.join(":", parts[0], parts[1], parts[2]) + "::/48";
    }
}
