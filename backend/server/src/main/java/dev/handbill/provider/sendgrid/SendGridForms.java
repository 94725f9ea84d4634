package dev.handbill.provider.sendgrid;

import dev.handbill.provider.OutgoingEmail;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The forms of what is being sent: mostly one for each campaign, and more where a page forks. */
final class SendGridForms {
    /** A form is as large as its e-mail; campaigns come and go, and make new ones each minute. */
    private static final int MOST_BYTES = 8_000_000;

    private final ConcurrentMap<SendGridForm.Kind, Optional<SendGridForm>> forms =
            new ConcurrentHashMap<>();

    private final AtomicLong bytes = new AtomicLong();

    /** The request's body in UTF-8; null where the SDK must write it. */
    byte @Nullable [] json(OutgoingEmail email) {
        // a notice shares nothing with others, and the secrets in it are not kept
        if (email.body().length() == 0 || email.notice() != null) {
            return null;
        }
        if (bytes.get() > MOST_BYTES) {
            bytes.set(0);
            forms.clear();
        }
        return forms.computeIfAbsent(SendGridForm.Kind.of(email), this::form)
                .map(form -> form.filled(email))
                .orElse(null);
    }

    private Optional<SendGridForm> form(SendGridForm.Kind kind) {
        bytes.addAndGet(kind.pieces().length());
        return SendGridForm.of(kind);
    }

    /** For the test that it stays small. */
    int size() {
        return forms.size();
    }
}
