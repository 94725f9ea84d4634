-- A campaign's row held its texts (up to 500,000 characters) and the counters that every chunk of a hundred messages moves. Whoever asked how far
-- it is, every second, was handed the texts; and each count wrote a new version of the whole row. Now there are three: what identifies and steers
-- a campaign, what its marketer wrote, and what the ledger counts.

CREATE TABLE campaign_contents (
    campaign_id   bigint PRIMARY KEY REFERENCES campaigns ON DELETE CASCADE,
    -- '' in all three: not written yet
    subject       text NOT NULL DEFAULT '',
    email_content text NOT NULL DEFAULT '',
    sms_content   text NOT NULL DEFAULT ''
);
INSERT INTO campaign_contents (campaign_id, subject, email_content, sms_content)
-- blanks alone count as not written from here on, in SQL as in the program
SELECT id, CASE WHEN subject ~ '\S' THEN subject ELSE '' END, CASE WHEN email_content ~ '\S' THEN email_content ELSE '' END,
       CASE WHEN sms_content ~ '\S' THEN sms_content ELSE '' END
FROM campaigns;

-- The ledger's own sums, one row for each channel, so that two channels do not wait for each other. Made with the first delivery.
CREATE TABLE campaign_counts (
    campaign_id bigint      NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    channel     text        NOT NULL CHECK (channel IN ('email', 'sms')),
    total       bigint      NOT NULL DEFAULT 0,
    sent        bigint      NOT NULL DEFAULT 0,
    failed      bigint      NOT NULL DEFAULT 0,
    skipped     bigint      NOT NULL DEFAULT 0,
    unknown     bigint      NOT NULL DEFAULT 0,
    -- of an SMS: taken before a message is handed over, given back if it was not sent; counted only with a limit
    parts_used  bigint      NOT NULL DEFAULT 0,
    -- some messages wait for the morning, at the latest until then
    quiet_until timestamptz,
    PRIMARY KEY (campaign_id, channel),
    CONSTRAINT counts_are_not_negative CHECK (least(total, sent, failed, skipped, unknown, parts_used) >= 0)
    -- a count rewrites its row in place, on a page that has room: no index is touched (heap-only tuple)
) WITH (fillfactor = 50);
INSERT INTO campaign_counts (campaign_id, channel, total, sent, failed, skipped, unknown, parts_used, quiet_until)
SELECT id, 'email', email_total, emails_sent, emails_failed, emails_skipped, emails_unknown, 0, NULL FROM campaigns
WHERE sent_at IS NOT NULL
UNION ALL
SELECT id, 'sms', sms_total, sms_sent, sms_failed, sms_skipped, sms_unknown, sms_segments_used, sms_quiet_until FROM campaigns
WHERE sent_at IS NOT NULL
ORDER BY 1, 2;

-- takes the constraint with it that named them
ALTER TABLE campaigns
    DROP COLUMN subject,
    DROP COLUMN email_content,
    DROP COLUMN sms_content,
    DROP COLUMN emails_sent,
    DROP COLUMN emails_failed,
    DROP COLUMN sms_sent,
    DROP COLUMN sms_failed,
    DROP COLUMN email_total,
    DROP COLUMN emails_skipped,
    DROP COLUMN emails_unknown,
    DROP COLUMN sms_total,
    DROP COLUMN sms_skipped,
    DROP COLUMN sms_unknown,
    DROP COLUMN sms_segments_used,
    DROP COLUMN sms_quiet_until,
    ADD CONSTRAINT targets_are_not_negative CHECK (total_targeted >= 0);
