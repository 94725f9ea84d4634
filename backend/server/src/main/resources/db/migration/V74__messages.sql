-- A message to one customer is a delivery of a campaign that nobody sees. One campaign holds all messages of the same content, so that it
-- is prepared once for all of them; a second one to the same customer is in the next round of it.
ALTER TABLE campaigns
    ADD COLUMN kind text NOT NULL DEFAULT 'campaign' CHECK (kind IN ('campaign', 'message')),
    -- of a hidden one: SHA-256 of what its messages are made from, and of the month
    ADD COLUMN content_digest bytea,
    ADD COLUMN round int NOT NULL DEFAULT 1,
    ADD CONSTRAINT messages_have_a_digest CHECK ((kind = 'message') = (content_digest IS NOT NULL));
CREATE UNIQUE INDEX campaigns_by_content ON campaigns (content_digest, round) WHERE content_digest IS NOT NULL;
-- serves lists and counts of campaigns, of which there may be few among many hidden ones
CREATE INDEX campaigns_seen ON campaigns (id) WHERE kind = 'campaign';
-- serves the wiping of old content
CREATE INDEX campaigns_of_messages ON campaigns (completed_at) WHERE kind = 'message';

ALTER TABLE deliveries
    -- what this message alone says, by name; only of messages, and wiped with their content
    ADD COLUMN variables jsonb,
    -- a message has none
    ALTER COLUMN qr_code_id DROP NOT NULL;
-- serves the list of messages
CREATE INDEX deliveries_of_messages ON deliveries (id) WHERE qr_code_id IS NULL;
-- serves the wiping of what old messages said
CREATE INDEX deliveries_with_variables ON deliveries (created_at) WHERE variables IS NOT NULL;
