package dev.handbill.customer.imports.merge;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.CustomerWriter.BarredAddress;
import dev.handbill.customer.CustomerWriter.ConsentStep;
import dev.handbill.customer.CustomerWriter.CustomerRow;
import dev.handbill.customer.SegmentNames;
import dev.handbill.customer.imports.rows.ImportRow;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A customer while a batch of rows is merged into them: as found in the table, or new. */
public final class MergedCustomer {
    public static final int MOST_ATTRIBUTES = 200;

    final @Nullable Long id;
    @Nullable String externalId;
    @Nullable String email;
    @Nullable String phone;
    String firstName = "";
    String lastName = "";
    List<String> segments = List.of();
    Map<String, String> attributes = Map.of();
    @Nullable String language;
    @Nullable String timeZone;
    ConsentStatus emailConsent = ConsentStatus.UNKNOWN;
    ConsentStatus smsConsent = ConsentStatus.UNKNOWN;

    /** When they said what a row of this batch made of it; null if the row did not tell. */
    @Nullable Instant emailConsentAt;

    @Nullable Instant smsConsentAt;

    private final List<Step> steps = new ArrayList<>();
    private final List<BarredAddress> barred = new ArrayList<>();
    private boolean hasSaidNo;
    private boolean isChanged;

    public MergedCustomer(@Nullable Long id) {
        this.id = id;
        this.isChanged = id == null;
    }

    /** A change of consent by a row of this batch. */
    private record Step(
            Channel channel, ConsentStatus status, String basis, @Nullable Instant givenAt) {}

    /** The same for one person in all batches of a file. */
    public String key() {
        return id != null ? "#" + id : email != null ? email : String.valueOf(phone);
    }

    public boolean isNew() {
        return id == null;
    }

    public boolean isChanged() {
        return isChanged;
    }

    List<ConsentStep> steps(long customerId) {
        return steps.stream()
                .map(
                        step ->
                                new ConsentStep(
                                        customerId,
                                        step.channel(),
                                        step.status(),
                                        step.basis(),
                                        step.givenAt()))
                .toList();
    }

    /** As they are written, under the id that they have or will have. */
    CustomerRow row(long customerId) {
        return new CustomerRow(
                customerId,
                externalId,
                email,
                phone,
                firstName,
                lastName,
                segments,
                attributes,
                language,
                timeZone,
                emailConsent,
                smsConsent,
                emailConsentAt,
                smsConsentAt);
    }

    public List<BarredAddress> barred() {
        return barred;
    }

    /**
     * Takes over what the row says; what it leaves empty stays. A "yes" counts only where nothing
     * was known before: nobody is subscribed again by a file.
     *
     * @param emailOptedOut whether this e-mail address has opted out before, whoever had it
     * @param phoneOptedOut the same of the phone
     * @param waiting noes of other rows, to a channel on which those had no address
     */
    void take(
            ImportRow.Accepted row,
            boolean emailOptedOut,
            boolean phoneOptedOut,
            WaitingNoes waiting) {
        email = address(Channel.EMAIL, email, row.email(), emailConsent);
        phone = address(Channel.SMS, phone, row.phone(), smsConsent);
        externalId = changed(externalId, row.externalId() == null ? externalId : row.externalId());
        firstName = changed(firstName, row.firstName().isEmpty() ? firstName : row.firstName());
        lastName = changed(lastName, row.lastName().isEmpty() ? lastName : row.lastName());
        language = changed(language, row.language() == null ? language : row.language());
        timeZone = changed(timeZone, row.timeZone() == null ? timeZone : row.timeZone());
        segments = changed(segments, union(row.segments()));
        attributes = changed(attributes, union(row.attributes()));
        emailConsent =
                consent(
                        row,
                        Channel.EMAIL,
                        emailConsent,
                        heard(Channel.EMAIL, row.emailConsent(), email, waiting),
                        emailOptedOut);
        smsConsent =
                consent(
                        row,
                        Channel.SMS,
                        smsConsent,
                        heard(Channel.SMS, row.smsConsent(), phone, waiting),
                        phoneOptedOut);
        row.barredEmails()
                .forEach(other -> barred.add(new BarredAddress(Channel.EMAIL, other, "opt-out")));
        row.barredPhones()
                .forEach(other -> barred.add(new BarredAddress(Channel.SMS, other, "opt-out")));
        if (row.emailBounces() && row.email() != null) {
            barred.add(new BarredAddress(Channel.EMAIL, row.email(), "bounce"));
        }
        hasSaidNo |=
                row.emailBounces()
                        || !row.barredEmails().isEmpty()
                        || !row.barredPhones().isEmpty();
    }

    /** Whether this batch brought a no of theirs to a channel on which they can be reached. */
    boolean hasSaidNo() {
        return hasSaidNo;
    }

    /** A no without an address is about the one that the customer has, or gets from another row. */
    private ConsentStatus heard(
            Channel channel, ConsentStatus said, @Nullable String address, WaitingNoes waiting) {
        if (address == null) {
            return ConsentStatus.UNKNOWN;
        }
        boolean isNo = said == ConsentStatus.UNSUBSCRIBED || waiting.isAbout(channel, email, phone);
        hasSaidNo |= isNo;
        return isNo ? ConsentStatus.UNSUBSCRIBED : said;
    }

    /** Whoever opted out and gets another address must not be found again by the old one. */
    private @Nullable String address(
            Channel channel, @Nullable String now, @Nullable String then, ConsentStatus consent) {
        if (then == null) {
            return now;
        }
        if (now != null && !now.equals(then) && consent == ConsentStatus.UNSUBSCRIBED) {
            barred.add(new BarredAddress(channel, now, "opt-out"));
        }
        return changed(now, then);
    }

    private ConsentStatus consent(
            ImportRow.Accepted row,
            Channel channel,
            ConsentStatus now,
            ConsentStatus heard,
            boolean optedOut) {
        boolean isYes = heard == ConsentStatus.SUBSCRIBED && !optedOut;
        ConsentStatus then =
                switch (now) {
                    case UNSUBSCRIBED -> now;
                    case SUBSCRIBED -> heard == ConsentStatus.UNSUBSCRIBED ? heard : now;
                    case UNKNOWN ->
                            heard == ConsentStatus.SUBSCRIBED && !isYes
                                    ? ConsentStatus.UNSUBSCRIBED
                                    : heard;
                };
        if (then != now) {
            String basis = then == ConsentStatus.SUBSCRIBED ? row.basis() : "";
            // the time is that of the row's own word, not of an opt-out that overrules it
            Instant at = then == heard ? givenAt(row, channel) : null;
            steps.add(new Step(channel, then, basis, at));
            keep(channel, at);
        }
        return changed(now, then);
    }

    private static @Nullable Instant givenAt(ImportRow.Accepted row, Channel channel) {
        return channel == Channel.EMAIL ? row.emailConsentAt() : row.smsConsentAt();
    }

    private void keep(Channel channel, @Nullable Instant at) {
        if (channel == Channel.EMAIL) {
            emailConsentAt = at;
        } else {
            smsConsentAt = at;
        }
    }

    private List<String> union(List<String> more) {
        if (more.isEmpty() || segments.containsAll(more)) {
            return segments;
        }
        TreeSet<String> all = new TreeSet<>(segments);
        all.addAll(more);
        return all.stream().limit(SegmentNames.MOST_PER_CUSTOMER).toList();
    }

    private Map<String, String> union(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        more.forEach(
                (name, value) -> {
                    if (all.size() < MOST_ATTRIBUTES || all.containsKey(name)) {
                        all.put(name, value);
                    }
                });
        return all;
    }

    private <T extends @Nullable Object> T changed(T now, T then) {
        isChanged |= !Objects.equals(now, then);
        return then;
    }
}
