-- The segments of whom a coupon was issued to, as they were then: results by segment used to change with every tag that
-- was given or taken later. Coupons from before have none and are counted by the customer's segments of today.
ALTER TABLE qr_codes ADD COLUMN segments text[];
