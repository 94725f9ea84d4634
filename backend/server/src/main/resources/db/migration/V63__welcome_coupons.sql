-- Whoever signs up by this page gets a coupon of this campaign, at once and once.
ALTER TABLE sign_up_pages ADD COLUMN welcome_campaign_id bigint REFERENCES campaigns ON DELETE SET NULL;
CREATE INDEX sign_up_pages_by_campaign ON sign_up_pages (welcome_campaign_id) WHERE welcome_campaign_id IS NOT NULL;
