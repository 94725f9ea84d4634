package dev.handbill.business;

import dev.handbill.account.AuditLog;
import dev.handbill.kernel.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes the business and says so in the audit log. */
@ApplicationScoped
public class BusinessSettings {
    private final BusinessStore store;
    private final IfMatch ifMatch;
    private final AuditLog audit;

    BusinessSettings(BusinessStore store, IfMatch ifMatch, AuditLog audit) {
        this.store = store;
        this.ifMatch = ifMatch;
        this.audit = audit;
    }

    /** Null removes it. */
    @Transactional
    void changeLogo(@Nullable Logo logo) {
        store.changeLogo(logo);
        audit.record(
                logo == null ? "remove" : "change",
                "logo",
                null,
                logo == null
                        ? Map.of()
                        : Map.of("type", logo.type(), "bytes", logo.bytes().length));
    }

    @Transactional
    void change(BusinessChange change) {
        ifMatch.check(() -> BusinessView.of(store.locked()));
        store.change(change);
        audit.record("change", "business", null, change.given());
    }
}
