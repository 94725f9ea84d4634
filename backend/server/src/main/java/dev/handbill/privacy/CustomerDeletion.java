package dev.handbill.privacy;

import dev.handbill.account.AuditLog;
import dev.handbill.consent.ConsentHistory;
import dev.handbill.consent.ConsentStatus;
import dev.handbill.consent.ConsentView;
import dev.handbill.customer.CustomerStore;
import dev.handbill.customer.CustomerView;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a customer whom the business no longer wants to keep. An opt-out outlives them as a
 * suppression, so that a later import does not write to them again.
 */
@ApplicationScoped
class CustomerDeletion {
    private final CustomerStore store;
    private final PersonalData data;
    private final ConsentHistory history;
    private final IfMatch ifMatch;
    private final AuditLog audit;

    CustomerDeletion(
            CustomerStore store,
            PersonalData data,
            ConsentHistory history,
            IfMatch ifMatch,
            AuditLog audit) {
        this.store = store;
        this.data = data;
        this.history = history;
        this.ifMatch = ifMatch;
        this.audit = audit;
    }

    /**
     * @throws ApiProblem 404 if there is no such customer, 412 if somebody else changed them
     */
    @Transactional
    void delete(long id) {
        CustomerView customer = store.locked(id);
        ifMatch.check(() -> customer);
        keepOptOut(Channel.EMAIL, customer.email(), customer.emailConsent());
        keepOptOut(Channel.SMS, customer.phone(), customer.smsConsent());
        data.remove(customer, data.addresses(customer));
        audit.record("delete", "customer", id, Map.of());
    }

    private void keepOptOut(Channel channel, @Nullable String address, ConsentView consent) {
        if (address != null && consent.status() == ConsentStatus.UNSUBSCRIBED) {
            history.suppress(channel, address, consent.source(), null);
        }
    }
}
