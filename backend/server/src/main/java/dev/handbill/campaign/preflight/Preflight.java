package dev.handbill.campaign.preflight;

import dev.handbill.business.BusinessStore;
import dev.handbill.campaign.Campaign;
import dev.handbill.campaign.CampaignRepository;
import dev.handbill.campaign.design.EmailDesign;
import dev.handbill.campaign.preflight.CampaignPreflight.EstimatedMinutes;
import dev.handbill.campaign.preview.SampleRecipients;
import dev.handbill.campaign.template.MessageTemplates;
import dev.handbill.campaign.template.RenderedEmail;
import dev.handbill.campaign.template.TemplateCompiler;
import dev.handbill.campaign.template.language.TemplateError;
import dev.handbill.campaign.template.language.TemplateFailure;
import dev.handbill.campaign.template.language.TemplateField;
import dev.handbill.campaign.template.language.TemplateFindings;
import dev.handbill.campaign.template.sms.RenderedSms;
import dev.handbill.campaign.template.sms.SmsEncoding;
import dev.handbill.kernel.Channel;
import dev.handbill.segment.AudienceQueries;
import dev.handbill.segment.AudienceView;
import dev.handbill.segment.TargetAudience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks a campaign over before it goes out. */
@ApplicationScoped
public class Preflight {
    private final CampaignRepository campaigns;
    private final TemplateCompiler templates;
    private final AudienceQueries audiences;
    private final EmptyValues emptyValues;
    private final SampleRecipients recipients;
    private final SetupFindings setup;
    private final Leftovers leftovers = new Leftovers();
    private final BusinessStore business;
    private final Clock clock;

    Preflight(
            CampaignRepository campaigns,
            TemplateCompiler templates,
            AudienceQueries audiences,
            EmptyValues emptyValues,
            SampleRecipients recipients,
            SetupFindings setup,
            BusinessStore business,
            Clock clock) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.audiences = audiences;
        this.emptyValues = emptyValues;
        this.recipients = recipients;
        this.setup = setup;
        this.business = business;
        this.clock = clock;
    }

    /** What stands against sending at its scheduled time, else now. */
    public CampaignPreflight of(long id) {
        return of(id, null);
    }

    /**
     * What stands against sending; the delivery side refuses to send while there are errors.
     *
     * @param at when it would go out; null: at its scheduled time, else now
     */
    @Transactional
    public CampaignPreflight of(long id, @Nullable Instant at) {
        Campaign campaign = campaigns.get(id);
        TargetAudience target = campaign.audience();
        AudienceView audience = audiences.count(target);
        PreflightNotes notes = new PreflightNotes();
        setup.add(campaign, business.get(), notes);
        content(campaign, notes);
        audience(campaign, audience, notes);
        coupons(campaign, at, notes);
        List<TemplateFindings> read =
                List.of(
                        TemplateCompiler.read(TemplateField.SUBJECT, campaign.content().subject()),
                        TemplateCompiler.read(
                                TemplateField.EMAIL, campaign.content().emailContent()),
                        TemplateCompiler.read(TemplateField.SMS, campaign.content().smsContent()));
        EmailDesign design = campaign.content().design();
        read.stream()
                .filter(findings -> design == null || !findings.equals(read.get(1)))
                .forEach(findings -> names(findings, notes));
        leftovers.add(campaign, notes);
        offer(campaign, read.get(2), notes);
        emptyValues(target, read, design != null, notes);
        if (design == null) {
            qrCode(campaign, read.get(1), notes);
        } else {
            DesignFindings.add(design, notes);
        }
        LanguageFinding.add(campaign, business.get(), notes);
        sample(campaign, notes);
        return new CampaignPreflight(
                notes.errors(), notes.warnings(), audience, minutes(campaign, audience));
    }

    private static void content(Campaign campaign, PreflightNotes notes) {
        boolean hasSubject = !campaign.content().subject().isBlank();
        boolean hasHtml = !campaign.content().emailContent().isBlank();
        if (hasSubject != hasHtml) {
            notes.error(
                    "email-incomplete",
                    hasSubject
                            ? "Write the e-mail, or remove its subject."
                            : "Give the e-mail a subject.",
                    hasSubject ? "/emailContent" : "/subject");
        } else if (campaign.channels().isEmpty()) {
            notes.error("no-content", "Write an e-mail or an SMS.", "/emailContent");
        }
    }

    private static void audience(Campaign campaign, AudienceView audience, PreflightNotes notes) {
        if (!audience.unknownRuleSegmentIds().isEmpty()) {
            notes.error(
                    "unknown-rule-segments",
                    "A rule that this campaign names was deleted. Take it out of the audience.",
                    "/targetRuleSegmentIds");
        }
        if (campaign.audience().hasNobody()) {
            notes.error("no-audience", "Choose whom the campaign is for.", "/targetSegments");
            return;
        }
        if (!audience.unknownSegments().isEmpty()) {
            notes.warning(
                    "unknown-segments",
                    "Nobody carries %s any more."
                            .formatted(String.join(", ", audience.unknownSegments())),
                    null);
        }
        long notAgreed = audience.sms().excluded().notAgreed();
        if (campaign.channels().contains(Channel.SMS) && notAgreed > 0) {
            notes.warning(
                    "sms-not-agreed",
                    "Customers who never agreed to SMS get none of this campaign.",
                    notAgreed,
                    "/smsTo");
        }
        boolean reachesSomebody =
                campaign.channels().contains(Channel.EMAIL) && audience.email().eligible() > 0
                        || campaign.channels().contains(Channel.SMS)
                                && audience.sms().eligible() > 0;
        if (!reachesSomebody && !campaign.channels().isEmpty()) {
            notes.error(
                    "nobody-reachable",
                    "Nobody in this audience can be reached over the campaign's channels. Choose other segments, or write the missing message.",
                    "/targetSegments");
        }
    }

    private void coupons(Campaign campaign, @Nullable Instant at, PreflightNotes notes) {
        LocalDate lastDay = campaign.couponRules().validUntil();
        Instant now = clock.instant();
        Instant asked = at == null ? campaign.scheduledAt() : at;
        Instant sent = asked == null || asked.isBefore(now) ? now : asked;
        ZoneId zone = business.get().timeZone();
        if (lastDay == null) {
            return;
        }
        if (lastDay.isBefore(LocalDate.ofInstant(sent, zone))
                && !lastDay.isBefore(LocalDate.ofInstant(now, zone))) {
            notes.error(
                    "coupons-end-before-sending",
                    "The coupons' last day is over before the campaign goes out. Choose a later one, or send earlier.",
                    "/couponRules/validUntil");
        } else if (lastDay.isBefore(LocalDate.ofInstant(now, zone))) {
            notes.error(
                    "coupons-expired",
                    "The coupons' last day is over. Choose a later one.",
                    "/couponRules/validUntil");
        }
    }

    private static void offer(Campaign campaign, TemplateFindings sms, PreflightNotes notes) {
        if (campaign.fields().offerTitle().isBlank()) {
            notes.warning(
                    "no-offer",
                    "No offer is written. Messages and coupons show the campaign's name instead: \"%s\"."
                            .formatted(campaign.name()),
                    null,
                    "/offerTitle");
        }
        boolean leadsToCoupon =
                Stream.of("short_url", "qr_url", "coupon_code").anyMatch(sms.names()::contains);
        if (campaign.channels().contains(Channel.SMS) && !leadsToCoupon) {
            notes.warning(
                    "no-coupon-link",
                    "The SMS does not lead to the coupon. Add {{ short_url }} where its link belongs.",
                    null,
                    "/smsContent");
        }
    }

    private static void names(TemplateFindings findings, PreflightNotes notes) {
        for (TemplateError error : findings.errors()) {
            notes.error("template-error", error.detail(), error.field().pointer());
        }
        for (TemplateFindings.Use use : findings.uses()) {
            if (!use.isKnown()) {
                notes.error(
                        "unknown-variable",
                        "Line %d, column %d: there is no variable \"%s\". %s"
                                .formatted(
                                        use.line(),
                                        use.column(),
                                        use.path(),
                                        SimilarVariables.advice(use.path())),
                        use.field().pointer());
            }
        }
    }

    private void emptyValues(
            TargetAudience target,
            List<TemplateFindings> read,
            boolean hasDesign,
            PreflightNotes notes) {
        List<String> printed =
                read.stream()
                        .flatMap(findings -> findings.uses().stream())
                        .filter(use -> use.isKnown() && !use.hasFallback())
                        .map(TemplateFindings.Use::path)
                        .distinct()
                        .toList();
        if (target.hasNobody()) {
            return;
        }
        emptyValues
                .count(target, printed)
                .forEach(
                        (path, customers) ->
                                notes.warning(
                                        "empty-value",
                                        emptyValue(path, customers, hasDesign),
                                        customers));
    }

    private static String emptyValue(String path, long customers, boolean hasDesign) {
        return hasDesign
                ? "%s is empty for %,d customers. Say what stands there instead."
                        .formatted(path, customers)
                : "%s is empty for %,d customers. Give it a fallback: {{ %s | default('…', true) }}"
                        .formatted(path, customers, path);
    }

    private static void qrCode(Campaign campaign, TemplateFindings email, PreflightNotes notes) {
        boolean hasEmail = campaign.channels().contains(Channel.EMAIL);
        if (hasEmail && !email.names().contains("qr_code")) {
            notes.warning(
                    "no-qr-code",
                    "The e-mail shows no QR code. Add {{ qr_code }} where it belongs.",
                    null,
                    "/emailContent");
        }
    }

    /** What can only be seen in a message. */
    private void sample(Campaign campaign, PreflightNotes notes) {
        if (notes.hasErrors()) {
            return;
        }
        try {
            MessageTemplates messages = templates.compileForTest(campaign.templates());
            var recipient = recipients.of(campaign, null);
            if (messages.hasEmail()) {
                size(messages.email(recipient), notes);
            }
            if (messages.hasSms()) {
                price(messages.sms(recipient), notes);
            }
        } catch (TemplateFailure failure) {
            notes.error(failure.code(), String.valueOf(failure.getMessage()), null);
        }
    }

    private static void size(RenderedEmail email, PreflightNotes notes) {
        int bytes = email.html().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > RenderedEmail.GMAIL_BYTES) {
            notes.warning(
                    "email-large",
                    "Gmail shows the first 102 kB of an e-mail and hides the rest, the way to unsubscribe included. This one has %,d kB: take blocks or text away, or link to images instead of pasting them."
                            .formatted(bytes / 1_000),
                    null,
                    "/emailContent");
        }
    }

    private static void price(RenderedSms sms, PreflightNotes notes) {
        if (sms.encoding() == SmsEncoding.UCS_2) {
            notes.warning(
                    "sms-unicode",
                    "A letter that plain SMS do not have makes each part 70 characters instead of 160.",
                    null);
        }
        if (sms.parts() > 1) {
            notes.warning(
                    "sms-long",
                    "The SMS is sent, and billed, as %d parts.".formatted(sms.parts()),
                    (long) sms.parts());
        }
    }

    private static EstimatedMinutes minutes(Campaign campaign, AudienceView audience) {
        List<Channel> channels = campaign.channels();
        return new EstimatedMinutes(
                channels.contains(Channel.EMAIL)
                        ? Math.ceilDiv(
                                audience.email().eligible(),
                                (long) campaign.fields().sendRateLimitEmails())
                        : null,
                channels.contains(Channel.SMS)
                        ? Math.ceilDiv(
                                audience.sms().eligible(),
                                (long) campaign.fields().sendRateLimitSms())
                        : null);
    }
}
