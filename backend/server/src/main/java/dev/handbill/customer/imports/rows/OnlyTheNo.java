package dev.handbill.customer.imports.rows;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.imports.reading.RawRecord;
import dev.handbill.customer.imports.rows.ImportRow.Accepted;
import dev.handbill.customer.imports.rows.ImportRow.CellProblem;
import dev.handbill.kernel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of which nothing can be used but that somebody said no: the one way for rows that fall
 * apart, that PostgreSQL refuses, and that have no address of their own.
 *
 * @param emails the first is the customer's, the others go onto the suppression list
 * @param phones the same; beside an e-mail address none of them is the customer's
 * @param noes the channels of the no
 * @param emailBounces whether the address is known to bounce for good
 */
record OnlyTheNo(
        Collection<String> emails,
        Collection<String> phones,
        Set<Channel> noes,
        boolean emailBounces) {

    private static final String TAKEN = "Only the address and its “no” were taken from it.";

    /** Of a row that was read; empty if nobody says no in it. */
    static Optional<Accepted> of(Accepted row, String reason) {
        Set<Channel> noes = new LinkedHashSet<>();
        if (row.emailConsent() == ConsentStatus.UNSUBSCRIBED) {
            noes.add(Channel.EMAIL);
        }
        if (row.smsConsent() == ConsentStatus.UNSUBSCRIBED) {
            noes.add(Channel.SMS);
        }
        return new OnlyTheNo(
                        all(row.email(), row.barredEmails()),
                        all(row.phone(), row.barredPhones()),
                        noes,
                        row.emailBounces())
                .row(row.raw(), List.of(), reason, row.email() != null || row.phone() != null);
    }

    private static Set<String> all(@Nullable String own, Set<String> others) {
        Set<String> all = new LinkedHashSet<>();
        if (own != null) {
            all.add(own);
        }
        all.addAll(others);
        return all;
    }

    /**
     * The row, if there is a no in it and an address that it is about.
     *
     * @param problems what else is wrong with it
     * @param isTheirs whether the first address can be a customer's; else all of them are only
     *     suppressed
     */
    Optional<Accepted> row(
            RawRecord raw, List<CellProblem> problems, String reason, boolean isTheirs) {
        boolean isAboutEmail = emailBounces || noes.contains(Channel.EMAIL);
        boolean isAboutSms = noes.contains(Channel.SMS);
        boolean isSomebody = isTheirs && !(emails.isEmpty() && phones.isEmpty());
        boolean isAnybody =
                (isAboutEmail && (isSomebody || !emails.isEmpty()))
                        || (isAboutSms && (isSomebody || !phones.isEmpty()));
        if (!isAnybody) {
            return Optional.empty();
        }
        List<CellProblem> all = new ArrayList<>(problems);
        all.add(new CellProblem("", "", reason + " " + TAKEN));
        @Nullable String email = isTheirs ? first(emails) : null;
        @Nullable String phone = isTheirs && email == null ? first(phones) : null;
        return Optional.of(
                new Accepted(
                        raw,
                        null,
                        email,
                        phone,
                        "",
                        "",
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        noes.contains(Channel.EMAIL)
                                ? ConsentStatus.UNSUBSCRIBED
                                : ConsentStatus.UNKNOWN,
                        isAboutSms ? ConsentStatus.UNSUBSCRIBED : ConsentStatus.UNKNOWN,
                        null,
                        null,
                        "",
                        emailBounces && email != null,
                        isAboutEmail ? without(emails, email) : Set.of(),
                        isAboutSms ? without(phones, phone) : Set.of(),
                        all));
    }

    private static @Nullable String first(Collection<String> addresses) {
        return addresses.stream().findFirst().orElse(null);
    }

    private static Set<String> without(Collection<String> addresses, @Nullable String own) {
        Set<String> others = new LinkedHashSet<>(addresses);
        if (own != null) {
            others.remove(own);
        }
        return others;
    }
}
