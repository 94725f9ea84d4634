-- A slot is a place in time (docs/glossary.md); what a campaign's cap is dealt out into, so that many tills need not wait for
-- one row, are shares of it.
ALTER TABLE redemption_slots RENAME TO cap_shares;
ALTER TABLE cap_shares RENAME COLUMN slot TO share;
ALTER INDEX redemption_slots_pkey RENAME TO cap_shares_pkey;
ALTER TABLE cap_shares RENAME CONSTRAINT redemption_slots_campaign_id_fkey TO cap_shares_campaign_id_fkey;
