package dev.handbill.consent;

import dev.handbill.kernel.Channel;
import org.jspecify.annotations.Nullable;

/** Enough of an address to recognize one's own, and no more: messages get forwarded. */
public final class MaskedAddress {
    private MaskedAddress() {}

    /** Empty if there is no address. */
    public static String of(Channel channel, @Nullable String address) {
        if (address == null) {
            return "";
        }
        return channel == Channel.EMAIL
                ? address.charAt(0) + "•••" + address.substring(address.lastIndexOf('@'))
                : "•••" + address.substring(address.length() - 4);
    }
}
