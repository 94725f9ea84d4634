-- How many of a campaign's messages each kind of event was reported of: a row for each kind, so that a new kind is counted
-- without a column of its own. Moved with the ledger, in one transaction.
CREATE TABLE campaign_event_counts (
    campaign_id     bigint NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    channel         text   NOT NULL CHECK (channel IN ('email', 'sms')),
    kind            text   NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
    messages        bigint NOT NULL DEFAULT 0,
    -- how things stood when the campaign was paused for too many of them: only what comes after counts again
    messages_before bigint NOT NULL DEFAULT 0,
    sent_before     bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign_id, channel, kind)
);

INSERT INTO campaign_event_counts (campaign_id, channel, kind, messages, messages_before, sent_before)
SELECT f.campaign_id, f.channel, k.kind, k.messages, k.before, f.sent_before
FROM campaign_facts f CROSS JOIN LATERAL (VALUES
    ('delivered', f.delivered, 0), ('bounced', f.bounced, f.bounced_before), ('complained', f.complained, f.complained_before),
    ('opened', f.opened, 0), ('opened-by-machine', f.opened_by_machine, 0), ('clicked', f.clicked, 0)) AS k (kind, messages, before);

DROP TABLE campaign_facts;

-- the kinds of events reported of a message that have no time of their own here
ALTER TABLE deliveries ADD COLUMN other_events text[];

-- what was turned away, or never sent by the provider, has come back like the rest
UPDATE provider_events SET kind = 'bounced' WHERE kind IN ('blocked', 'dropped') AND applied_at IS NULL;
