package dev.handbill.customer.batch;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.ConsentView;
import dev.handbill.customer.CustomerView;
import dev.handbill.customer.CustomerWriter.ConsentStep;
import dev.handbill.customer.CustomerWriter.CustomerRow;
import dev.handbill.kernel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer while the rows of a batch are taken: as they were found, or new. */
final class BatchPerson {
    private final @Nullable CustomerView before;
    private CustomerView now;
    private long id;
    private final List<Step> steps = new ArrayList<>();

    private record Step(Channel channel, ConsentStatus status, String basis) {}

    /** Somebody new, as they begin. */
    static BatchPerson starting(CustomerView blank) {
        return new BatchPerson(null, blank);
    }

    static BatchPerson found(CustomerView customer) {
        return new BatchPerson(customer, customer);
    }

    private BatchPerson(@Nullable CustomerView before, CustomerView now) {
        this.before = before;
        this.now = now;
        this.id = now.id();
    }

    boolean isNew() {
        return before == null;
    }

    boolean isChanged() {
        return before != null && !row(before).equals(row(now));
    }

    CustomerView now() {
        return now;
    }

    long id() {
        return id;
    }

    /** For somebody new, before they are written. */
    void take(long newId) {
        id = newId;
    }

    /** Whether the edit makes any difference, which it does from then on. */
    boolean become(CustomerView edited, String basis) {
        boolean isOther = !row(now).equals(row(edited));
        for (Channel channel : Channel.values()) {
            ConsentStatus then = consent(edited, channel).status();
            if (consent(now, channel).status() != then) {
                steps.add(new Step(channel, then, basis));
            }
        }
        now = edited;
        return isOther;
    }

    static ConsentView consent(CustomerView customer, Channel channel) {
        return channel == Channel.EMAIL ? customer.emailConsent() : customer.smsConsent();
    }

    static @Nullable String address(CustomerView customer, Channel channel) {
        return channel == Channel.EMAIL ? customer.email() : customer.phone();
    }

    /** As they are to be written. */
    CustomerRow row() {
        return row(now);
    }

    List<ConsentStep> steps() {
        return steps.stream()
                .map(step -> new ConsentStep(id, step.channel(), step.status(), step.basis(), null))
                .toList();
    }

    private CustomerRow row(CustomerView customer) {
        return new CustomerRow(
                id,
                customer.externalId(),
                customer.email(),
                customer.phone(),
                customer.firstName(),
                customer.lastName(),
                customer.segments(),
                customer.attributes(),
                customer.language(),
                customer.timeZone(),
                customer.emailConsent().status(),
                customer.smsConsent().status(),
                null,
                null);
    }
}
