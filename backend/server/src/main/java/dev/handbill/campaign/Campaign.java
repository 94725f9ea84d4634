package dev.handbill.campaign;

import dev.handbill.campaign.template.TemplateSource;
import dev.handbill.coupon.CouponRules;
import dev.handbill.kernel.Channel;
import dev.handbill.kernel.sql.StoredEntity;
import dev.handbill.segment.TargetAudience;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SecondaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its marketer wrote it, and where it stands.
 *
 * <p>The status and its times are read only here: {@link CampaignLifecycle} changes them in SQL,
 * and an edit that lasts meanwhile must not write old ones back. Its figures are the ledger's.
 */
@Entity
@DynamicUpdate
@Table(name = "campaigns")
@SecondaryTable(
        name = CampaignContent.TABLE,
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "campaign_id"))
@SecondaryRow(table = CampaignContent.TABLE, optional = false)
public class Campaign extends StoredEntity {
    static final int LONGEST_NAME = 200;
    private static final String COPY = " (copy)";

    @Column(name = "name")
    private String name = "";

    @Embedded private CampaignFields fields = CampaignFields.NEW;

    // Named so that they sort behind what lies in campaigns: Hibernate 7.2 writes the attributes by
    // name, and where
    // one of the second table came first, changes of the first table were left out
    // (CampaignFieldsTest tries all pairs).
    @Embedded private CampaignContent writtenContent = CampaignContent.NONE;

    /** Made from the design, as the HTML is; empty without one. */
    @Column(name = "email_text", table = CampaignContent.TABLE)
    private String writtenEmailText = "";

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

    /** A draft with all that the marketer set and wrote. */
    Campaign copy(Instant now) {
        Campaign copy = new Campaign(now);
        int kept = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME - COPY.length());
        copy.edit(
                name.substring(0, name.offsetByCodePoints(0, kept)) + COPY,
                fields,
                writtenContent,
                writtenEmailText);
        return copy;
    }

    /**
     * Takes over what was checked.
     *
     * @param emailText of the design; empty without one
     */
    void edit(String name, CampaignFields fields, CampaignContent content, String emailText) {
        this.name = name;
        this.fields = fields;
        writtenContent = content;
        writtenEmailText = emailText;
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    /** Only what has not been asked to go out yet can be changed. */
    boolean isEditable() {
        return status == CampaignStatus.DRAFT || status == CampaignStatus.SCHEDULED;
    }

    public String name() {
        return name;
    }

    public CampaignFields fields() {
        return fields;
    }

    public CampaignContent content() {
        return writtenContent;
    }

    String emailText() {
        return writtenEmailText;
    }

    /** Which channels it has content for. */
    public List<Channel> channels() {
        return writtenContent.channels();
    }

    public CouponRules couponRules() {
        return fields.couponRules();
    }

    /** Who it is for. */
    public TargetAudience audience() {
        return fields.audience();
    }

    public TemplateSource templates() {
        return new TemplateSource(
                id(),
                writtenContent.subject(),
                writtenContent.emailContent(),
                writtenEmailText,
                writtenContent.smsContent(),
                fields.qrEmbedding(),
                // where no offer is written, the name tells what it is about
                fields.offerTitle().isBlank() ? name : fields.offerTitle(),
                fields.offerTerms(),
                fields.smsPlainText(),
                fields.language());
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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
