-- A reminder brings a coupon of its own, but the offer is given once: the coupons of one customer that remind of each other
-- form a chain, named by its first coupon. NULL where nobody was reminded, so that ordinary coupons cost nothing more.
ALTER TABLE qr_codes ADD COLUMN chain_id bigint REFERENCES qr_codes;
CREATE INDEX qr_codes_by_chain ON qr_codes (chain_id) WHERE chain_id IS NOT NULL;

-- reminders that were sent before
WITH RECURSIVE chain AS (
    SELECT c.id AS campaign_id, c.id AS first_id FROM campaigns c
    WHERE c.not_redeemed_campaign_id IS NULL
      AND EXISTS (SELECT FROM campaigns r WHERE r.not_redeemed_campaign_id = c.id)
    UNION ALL
    SELECT r.id, chain.first_id FROM chain JOIN campaigns r ON r.not_redeemed_campaign_id = chain.campaign_id)
UPDATE qr_codes q SET chain_id = first.id
FROM chain JOIN qr_codes first ON first.campaign_id = chain.first_id
WHERE q.campaign_id = chain.campaign_id AND q.customer_id = first.customer_id;
