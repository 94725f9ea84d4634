package dev.handbill.customer.imports.rows;

import dev.handbill.consent.ConsentStatus;
import dev.handbill.customer.imports.mapping.ConsentAnswer;
import dev.handbill.customer.imports.mapping.ConsentWords;
import dev.handbill.customer.imports.mapping.ImportColumn;
import dev.handbill.customer.imports.mapping.ImportPlan.Agreement;
import dev.handbill.customer.imports.mapping.ImportPlan.FileConsent;
import dev.handbill.kernel.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of consent, all its columns together: a no wins over every yes, also over what is
 * said of the whole file, and a doubt is no yes.
 */
final class RowConsent {
    /** A date that can be read in two ways is one all the same; "0" and "gone" are none. */
    private static final Pattern LIKE_A_TIME = Pattern.compile("\\d+\\D+\\d+|\\d{4}");

    private final ConsentTimes times;
    private final Set<Channel> noes = EnumSet.noneOf(Channel.class);
    private final Set<Channel> yeses = EnumSet.noneOf(Channel.class);
    private final Set<Channel> doubts = EnumSet.noneOf(Channel.class);
    private @Nullable Instant emailAt;
    private @Nullable Instant smsAt;

    RowConsent(ConsentTimes times) {
        this.times = times;
    }

    /** Answers what is wrong with the cell, if anything is. */
    Optional<String> take(ImportColumn column, String cell) {
        ConsentAnswer said = column.said(cell);
        switch (said) {
            case NO -> about(column).forEach(this::no);
            // a yes without a channel is one to e-mail: SMS ask for a consent of their own
            case YES ->
                    yeses.add(column.field().isAbout(Channel.EMAIL) ? Channel.EMAIL : Channel.SMS);
            case UNCLEAR -> doubts.addAll(about(column));
            case NOTHING -> {
                // neither a yes nor a no
            }
        }
        if (said == ConsentAnswer.NO) {
            times.read(cell).ifPresent(time -> about(column).forEach(channel -> at(channel, time)));
        }
        return said == ConsentAnswer.UNCLEAR
                ? Optional.of("This says neither yes nor no.")
                : Optional.empty();
    }

    /** When they said so: the last of several times is about the present status. */
    Optional<String> takeTime(Channel channel, String cell) {
        if (isNo(cell)) {
            no(channel);
            return Optional.empty();
        }
        Optional<Instant> time = times.read(cell);
        time.ifPresent(read -> at(channel, read));
        if (time.isEmpty() && !LIKE_A_TIME.matcher(cell).find()) {
            doubts.add(channel);
        }
        return time.isPresent()
                ? Optional.empty()
                : Optional.of("This is not a time of consent. " + ConsentTimes.WANTED);
    }

    /** A number is no time that we know, and no answer either. */
    private static boolean isNo(String cell) {
        return ConsentWords.isNoAnywhere(cell)
                || (cell.codePoints().anyMatch(Character::isLetter)
                        && ConsentWords.inConsentColumn(cell) == ConsentAnswer.NO);
    }

    void no(Channel channel) {
        noes.add(channel);
    }

    /** What is said of the whole file counts where the row itself is silent. */
    void sayOfEverybody(@Nullable FileConsent everybody, @Nullable Agreement agreed) {
        if (everybody == FileConsent.UNSUBSCRIBED) {
            no(Channel.EMAIL);
        } else if (everybody == FileConsent.SUBSCRIBED) {
            yeses.add(Channel.EMAIL);
        }
        if (agreed != null && agreed.email()) {
            yeses.add(Channel.EMAIL);
        }
        if (agreed != null && agreed.sms()) {
            yeses.add(Channel.SMS);
        }
    }

    Set<Channel> noes() {
        return noes;
    }

    ConsentStatus email() {
        return of(Channel.EMAIL);
    }

    ConsentStatus sms() {
        return of(Channel.SMS);
    }

    @Nullable Instant emailAt() {
        return emailAt;
    }

    @Nullable Instant smsAt() {
        return smsAt;
    }

    private ConsentStatus of(Channel channel) {
        if (noes.contains(channel)) {
            return ConsentStatus.UNSUBSCRIBED;
        }
        return yeses.contains(channel) && !doubts.contains(channel)
                ? ConsentStatus.SUBSCRIBED
                : ConsentStatus.UNKNOWN;
    }

    private static Set<Channel> about(ImportColumn column) {
        Set<Channel> channels = EnumSet.allOf(Channel.class);
        channels.removeIf(channel -> !column.field().isAbout(channel));
        return channels;
    }

    private void at(Channel channel, Instant time) {
        if (channel == Channel.EMAIL) {
            emailAt = emailAt == null || time.isAfter(emailAt) ? time : emailAt;
        } else {
            smsAt = smsAt == null || time.isAfter(smsAt) ? time : smsAt;
        }
    }
}
