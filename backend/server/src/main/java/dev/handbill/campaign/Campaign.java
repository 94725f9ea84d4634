package dev.handbill.campaign;

import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.coupon.CouponRules;
import dev.handbill.kernel.Channel;
import dev.handbill.segment.TargetAudience;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its marketer wrote it, and how far it has come.
 *
 * <p>The status, its times and the counters are read only here: {@link CampaignLifecycle} and the
 * ledger change them in SQL, and an edit that lasts while a worker counts must not write old
 * figures back.
 */
@Entity
@DynamicUpdate
@Table(name = "campaigns")
public class Campaign {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "name")
    private String name = "";

    @Column(name = "subject")
    private String subject = "";

    @Column(name = "email_content")
    private String emailContent = "";

    @Column(name = "sms_content")
    private String smsContent = "";

    @Column(name = "from_name")
    private String fromName = "";

    @Column(name = "from_email")
    private String fromEmail = "";

    @Column(name = "reply_to")
    private String replyTo = "";

    @Column(name = "qr_embedding")
    private String qrEmbedding = "cid";

    @Column(name = "offer_title")
    private String offerTitle = "";

    @Column(name = "offer_terms")
    private String offerTerms = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "target_segments", columnDefinition = "text[]")
    private List<String> targetSegments = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "excluded_segments", columnDefinition = "text[]")
    private List<String> excludedSegments = List.of();

    @Column(name = "qr_expiration_days")
    private int qrExpirationDays = 30;

    @Column(name = "max_usage")
    private int maxUsage = 1;

    @Column(name = "send_rate_limit_emails")
    private int sendRateLimitEmails = 100;

    @Column(name = "send_rate_limit_sms")
    private int sendRateLimitSms = 10;

    @Column(name = "sms_plain_text")
    private boolean smsPlainText = true;

    @Column(name = "sms_segment_limit")
    private @Nullable Integer smsSegmentLimit;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "valid_weekdays", columnDefinition = "int[]")
    private List<Integer> validWeekdays = List.of();

    @Column(name = "valid_time_from")
    private @Nullable LocalTime validTimeFrom;

    @Column(name = "valid_time_until")
    private @Nullable LocalTime validTimeUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "valid_places", columnDefinition = "text[]")
    private List<String> validPlaces = List.of();

    @Column(name = "redemption_cap")
    private @Nullable Integer redemptionCap;

    @Column(name = "minimum_spend_minor")
    private @Nullable Long minimumSpendMinor;

    @Column(name = "not_redeemed_campaign_id")
    private @Nullable Long notRedeemedCampaignId;

    @Column(name = "topic_id")
    private @Nullable Long topicId;

    @Convert(converter = CampaignStatusColumn.class)
    @Column(name = "status", insertable = false, updatable = false)
    private CampaignStatus status = CampaignStatus.DRAFT;

    @Column(name = "status_reason", insertable = false, updatable = false)
    private @Nullable String statusReason;

    @Column(name = "scheduled_at", insertable = false, updatable = false)
    private @Nullable Instant scheduledAt;

    @Column(name = "sent_at", insertable = false, updatable = false)
    private @Nullable Instant sentAt;

    @Column(name = "completed_at", insertable = false, updatable = false)
    private @Nullable Instant completedAt;

    @Column(name = "total_targeted", insertable = false, updatable = false)
    private long totalTargeted;

    @Column(name = "email_total", insertable = false, updatable = false)
    private long emailTotal;

    @Column(name = "sms_total", insertable = false, updatable = false)
    private long smsTotal;

    @Column(name = "emails_sent", insertable = false, updatable = false)
    private long emailsSent;

    @Column(name = "emails_failed", insertable = false, updatable = false)
    private long emailsFailed;

    @Column(name = "sms_sent", insertable = false, updatable = false)
    private long smsSent;

    @Column(name = "sms_failed", insertable = false, updatable = false)
    private long smsFailed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    /** For Hibernate, which fills the fields. */
    protected Campaign() {}

    Campaign(Instant now) {
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Which channels it has texts for. */
    public List<Channel> channels() {
        List<Channel> channels = new ArrayList<>(2);
        if (!subject.isBlank() && !emailContent.isBlank()) {
            channels.add(Channel.EMAIL);
        }
        if (!smsContent.isBlank()) {
            channels.add(Channel.SMS);
        }
        return channels;
    }

    /** Only what has not been asked to go out yet can be changed. */
    boolean isEditable() {
        return status == CampaignStatus.DRAFT || status == CampaignStatus.SCHEDULED;
    }

    /** Takes over what was checked. */
    void edit(CampaignFields fields) {
        name = fields.name();
        subject = fields.subject();
        emailContent = fields.emailContent();
        smsContent = fields.smsContent();
        fromName = fields.fromName();
        fromEmail = fields.fromEmail();
        replyTo = fields.replyTo();
        qrEmbedding = fields.qrEmbedding();
        offerTitle = fields.offerTitle();
        offerTerms = fields.offerTerms();
        targetSegments = fields.targetSegments();
        excludedSegments = fields.excludedSegments();
        qrExpirationDays = fields.qrExpirationDays();
        maxUsage = fields.maxUsage();
        sendRateLimitEmails = fields.sendRateLimitEmails();
        sendRateLimitSms = fields.sendRateLimitSms();
        notRedeemedCampaignId = fields.notRedeemedCampaignId();
        topicId = fields.topicId();
        smsPlainText = fields.smsPlainText();
        smsSegmentLimit = fields.smsSegmentLimit();
        take(fields.couponRules());
    }

    private void take(CouponRules rules) {
        validFrom = rules.validFrom();
        validUntil = rules.validUntil();
        validWeekdays = rules.weekdays() == null ? List.of() : rules.weekdays();
        validTimeFrom = rules.timeFrom() == null ? null : LocalTime.parse(rules.timeFrom());
        validTimeUntil = rules.timeUntil() == null ? null : LocalTime.parse(rules.timeUntil());
        validPlaces = rules.places() == null ? List.of() : rules.places();
        redemptionCap = rules.redemptionCap() == null ? null : rules.redemptionCap().intValue();
        minimumSpendMinor = rules.minimumSpendMinor();
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    public TemplateSource templates() {
        return new TemplateSource(
                id(),
                subject,
                emailContent,
                smsContent,
                qrEmbedding,
                offerTitle,
                offerTerms,
                smsPlainText);
    }

    /** 0 before it is stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public String name() {
        return name;
    }

    public String subject() {
        return subject;
    }

    public String emailContent() {
        return emailContent;
    }

    public String smsContent() {
        return smsContent;
    }

    public String fromName() {
        return fromName;
    }

    /** Empty for the business's. */
    public String fromEmail() {
        return fromEmail;
    }

    public String replyTo() {
        return replyTo;
    }

    public String qrEmbedding() {
        return qrEmbedding;
    }

    public String offerTitle() {
        return offerTitle;
    }

    public String offerTerms() {
        return offerTerms;
    }

    public List<String> targetSegments() {
        return targetSegments;
    }

    public List<String> excludedSegments() {
        return excludedSegments;
    }

    public int qrExpirationDays() {
        return qrExpirationDays;
    }

    public int maxUsage() {
        return maxUsage;
    }

    public int sendRateLimitEmails() {
        return sendRateLimitEmails;
    }

    public int sendRateLimitSms() {
        return sendRateLimitSms;
    }

    public boolean smsPlainText() {
        return smsPlainText;
    }

    public @Nullable Integer smsSegmentLimit() {
        return smsSegmentLimit;
    }

    public CouponRules couponRules() {
        return new CouponRules(
                validFrom,
                validUntil,
                validWeekdays,
                validTimeFrom == null ? null : validTimeFrom.toString(),
                validTimeUntil == null ? null : validTimeUntil.toString(),
                validPlaces,
                redemptionCap == null ? null : redemptionCap.longValue(),
                minimumSpendMinor);
    }

    /** Who it is for, as the audience is counted and expanded. */
    public TargetAudience audience() {
        return new TargetAudience(targetSegments, excludedSegments, notRedeemedCampaignId, topicId);
    }

    public @Nullable Long notRedeemedCampaignId() {
        return notRedeemedCampaignId;
    }

    /** What it is about; null for no topic. */
    public @Nullable Long topicId() {
        return topicId;
    }

    public CampaignStatus status() {
        return status;
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public @Nullable Instant scheduledAt() {
        return scheduledAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public long totalTargeted() {
        return totalTargeted;
    }

    public long emailTotal() {
        return emailTotal;
    }

    public long smsTotal() {
        return smsTotal;
    }

    public long emailsSent() {
        return emailsSent;
    }

    public long emailsFailed() {
        return emailsFailed;
    }

    public long smsSent() {
        return smsSent;
    }

    public long smsFailed() {
        return smsFailed;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
