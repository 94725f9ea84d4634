package dev.handbill.delivery.notice;

import dev.handbill.kernel.Channel;
import dev.handbill.notice.Notice;
import dev.handbill.notice.NoticeKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What became of notices, by kind; nobody is named. */
@Startup
@ApplicationScoped
class NoticeMetrics {
    private static final String SENT = "sent";
    private static final String RETRIED = "retried";
    private static final String GIVEN_UP = "given_up";

    private final MeterRegistry registry;

    NoticeMetrics(MeterRegistry registry) {
        this.registry = registry;
        // there from the start, as what counts from nothing to one looks like no change
        for (NoticeKind kind : NoticeKind.values()) {
            for (Channel channel : Channel.values()) {
                counter(kind, channel, SENT);
                counter(kind, channel, RETRIED);
                counter(kind, channel, GIVEN_UP);
            }
        }
    }

    void sent(Notice notice) {
        counter(notice.kind(), notice.channel(), SENT).increment();
    }

    void retried(Notice notice) {
        counter(notice.kind(), notice.channel(), RETRIED).increment();
    }

    void givenUp(NoticeKind kind, Channel channel) {
        counter(kind, channel, GIVEN_UP).increment();
    }

    private Counter counter(NoticeKind kind, Channel channel, String result) {
        return Counter.builder("handbill.notices")
                .description("Messages of Handbill's own, outside campaigns")
                .tag("kind", kind.wire())
                .tag("channel", channel.wire())
                .tag("result", result)
                .register(registry);
    }
}
