package dev.handbill.customer;

import dev.handbill.kernel.Channel;

/**
 * An address that must go onto the suppression list.
 *
 * @param reason {@code opt-out} or {@code bounce}
 */
public record BarredAddress(Channel channel, String address, String reason) {}
