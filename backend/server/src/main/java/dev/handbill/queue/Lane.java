package dev.handbill.queue;

import dev.handbill.kernel.Channel;

/** One campaign on one channel: a queue of its own, so that a slow one never blocks another. */
public record Lane(long campaignId, Channel channel) {

    @Override
    public String toString() {
        return campaignId + ":" + channel.wire();
    }
}
