-- Whoever watches a campaign sees how many wait for their next try and when it is due. A message that is accepted at once never
-- gets in here, nor does what quiet hours hold.
-- serves the retries of one campaign, in the order in which they are due
CREATE INDEX deliveries_retrying ON deliveries (campaign_id, next_attempt_at)
    WHERE next_attempt_at IS NOT NULL AND held_by IS NULL;
