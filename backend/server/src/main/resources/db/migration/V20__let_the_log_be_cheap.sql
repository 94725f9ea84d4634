-- Every redemption locked the rows of its campaign and of its API key for its foreign keys (FOR KEY SHARE), and so
-- did its line in the audit log. With tills redeeming at once each of those locks became a list of lockers
-- (multixact), written anew by each of them. The log needs no guard there: who acted is told by name where the
-- account or key still exists, and the coupon's own foreign key answers for its campaign.
ALTER TABLE redemptions
    DROP CONSTRAINT redemptions_campaign_id_fkey,
    DROP CONSTRAINT redemptions_account_id_fkey,
    DROP CONSTRAINT redemptions_api_key_id_fkey,
    DROP CONSTRAINT redemptions_reversed_by_fkey;
ALTER TABLE audit_log
    DROP CONSTRAINT audit_log_account_id_fkey,
    DROP CONSTRAINT audit_log_api_key_id_fkey;
-- the same check once a delivery, while a campaign is made ready: its coupon's foreign key answers for it
ALTER TABLE deliveries
    DROP CONSTRAINT deliveries_campaign_id_fkey;
