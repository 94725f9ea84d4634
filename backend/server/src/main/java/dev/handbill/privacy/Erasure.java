package dev.handbill.privacy;

import dev.handbill.account.AuditLog;
import dev.handbill.consent.suppression.ErasedAddresses;
import dev.handbill.customer.CustomerStore;
import dev.handbill.customer.CustomerView;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.web.ApiProblem;
import dev.handbill.privacy.PersonalData.Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forgets a customer who asks for it (GDPR, article 17). Nothing that names them is left, but for
 * hashes of their addresses, so that a later import does not bring them back into mailings.
 */
@ApplicationScoped
class Erasure {
    private final CustomerStore store;
    private final PersonalData data;
    private final ErasedAddresses hashes;
    private final AuditLog audit;

    Erasure(CustomerStore store, PersonalData data, ErasedAddresses hashes, AuditLog audit) {
        this.store = store;
        this.data = data;
        this.hashes = hashes;
        this.audit = audit;
    }

    /**
     * @param confirmation the customer's e-mail address, or phone number if they have none
     * @throws ApiProblem 404 if there is no such customer, 422 if the confirmation is another
     */
    @Transactional
    void erase(long id, @Nullable String confirmation) {
        CustomerView customer = store.locked(id);
        String asked = customer.email() == null ? customer.phone() : customer.email();
        if (confirmation == null || !confirmation.strip().equalsIgnoreCase(asked)) {
            throw ApiProblem.invalid(
                    "/confirmation",
                    customer.email() == null
                            ? "Type the customer's phone number as it is shown, to confirm."
                            : "Type the customer's e-mail address, to confirm.");
        }
        Addresses addresses = data.addresses(customer);
        for (Channel channel : Channel.values()) {
            hashes.keep(channel, addresses.of(channel));
        }
        data.remove(customer, addresses);
        audit.record("erase", "customer", id, Map.of());
    }
}
