package dev.handbill.business;

import dev.handbill.account.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Changes the business and says so in the audit log. */
@ApplicationScoped
public class BusinessSettings {
    private final BusinessStore store;
    private final AuditLog audit;

    BusinessSettings(BusinessStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional
    void change(BusinessChange change) {
        store.change(change);
        audit.record("change", "business", null, change.given());
    }
}
