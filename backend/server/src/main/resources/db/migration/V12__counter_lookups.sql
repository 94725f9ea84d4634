-- A deleted customer's coupon is still found by its token and told to be cancelled, like by its short code. Such coupons are few.
CREATE INDEX qr_codes_of_deleted_customers ON qr_codes (campaign_id, split_part(token, '-', 2)) WHERE customer_id IS NULL;

UPDATE qr_codes q SET redeemed_place = (
    SELECT r.place FROM redemptions r
    WHERE r.qr_code_id = q.id AND r.result = 'redeemed' AND r.reversed_at IS NULL
    ORDER BY r.id DESC LIMIT 1)
WHERE EXISTS (
    SELECT FROM redemptions r
    WHERE r.qr_code_id = q.id AND r.result = 'redeemed' AND r.reversed_at IS NULL AND r.place <> '');
