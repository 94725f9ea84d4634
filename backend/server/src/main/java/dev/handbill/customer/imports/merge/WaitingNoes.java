package dev.handbill.customer.imports.merge;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.imports.rows.ImportRow;
import dev.handbill.customer.imports.rows.ImportRow.Accepted;
import dev.handbill.kernel.Channel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A no to a channel on which its row has no address, from all rows of a file: it is about the
 * address that another row gives the same person, wherever in the file that row stands. Where none
 * does, it is forgotten: shops write "no" for everybody who never gave an address.
 */
public final class WaitingNoes {
    /** Of whom no e-mail is wanted, and of whom no text. */
    private final Set<String> phones = new HashSet<>();

    private final Set<String> emails = new HashSet<>();

    public void take(ImportRow row) {
        if (row instanceof Accepted accepted) {
            take(accepted);
        }
    }

    private void take(Accepted row) {
        String email = row.email();
        String phone = row.phone();
        if (email == null && phone != null && row.emailConsent() == ConsentStatus.UNSUBSCRIBED) {
            phones.add(phone);
        }
        if (phone == null && email != null && row.smsConsent() == ConsentStatus.UNSUBSCRIBED) {
            emails.add(email);
        }
    }

    /** A number that is nobody's says nothing of who else has it. */
    public void leaveOut(Set<String> sharedPhones) {
        phones.removeAll(sharedPhones);
    }

    boolean isAbout(Channel channel, @Nullable String email, @Nullable String phone) {
        return switch (channel) {
            case EMAIL -> phone != null && phones.contains(phone);
            case SMS -> email != null && emails.contains(email);
        };
    }
}
