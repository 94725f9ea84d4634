-- What came back to the shop, added up as it is redeemed: the overview and the list of campaigns read a few rows instead of counting
-- a year of redemptions. Moved by the redemption and by its undoing, in their own transactions.
CREATE TABLE redemption_days (
    campaign_id  bigint  NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    -- the business's own, when it was redeemed
    day          date    NOT NULL,
    -- '' where no amount was entered
    currency     text    NOT NULL,
    -- so that tills do not wait for each other's row; told from the coupon, so that an undoing finds it again
    share        int     NOT NULL,
    uses         bigint  NOT NULL,
    -- used for the first time on this day; below 0 where an older use was undone on the way
    coupons      bigint  NOT NULL,
    amount_minor bigint  NOT NULL,
    PRIMARY KEY (campaign_id, day, currency, share)
) WITH (fillfactor = 50);
-- serves "the last 60 days"
CREATE INDEX redemption_days_by_day ON redemption_days (day);

-- The same by segment; whose coupon carries several counts in each.
CREATE TABLE segment_days (
    day          date   NOT NULL,
    segment      text   NOT NULL,
    currency     text   NOT NULL,
    share        int    NOT NULL,
    uses         bigint NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (day, segment, currency, share)
) WITH (fillfactor = 50);

INSERT INTO redemption_days (campaign_id, day, currency, share, uses, coupons, amount_minor)
SELECT r.campaign_id, (r.at AT TIME ZONE b.time_zone)::date, CASE WHEN r.amount_minor IS NULL THEN '' ELSE r.currency END, r.qr_code_id % 8,
       count(*), count(*) FILTER (WHERE r.place_in_row = 1), coalesce(sum(r.amount_minor), 0)
FROM (SELECT *, row_number() OVER (PARTITION BY qr_code_id ORDER BY id) AS place_in_row
      FROM redemptions WHERE result = 'redeemed' AND reversed_at IS NULL) r, business b
GROUP BY 1, 2, 3, 4;

INSERT INTO segment_days (day, segment, currency, share, uses, amount_minor)
SELECT (r.at AT TIME ZONE b.time_zone)::date, s.segment, CASE WHEN r.amount_minor IS NULL THEN '' ELSE r.currency END, q.id % 8,
       count(*), coalesce(sum(r.amount_minor), 0)
FROM redemptions r JOIN qr_codes q ON q.id = r.qr_code_id LEFT JOIN customers c ON c.id = q.customer_id
CROSS JOIN LATERAL (SELECT DISTINCT unnest(coalesce(q.segments, c.segments, q.erased_segments)) AS segment) s, business b
WHERE r.result = 'redeemed' AND r.reversed_at IS NULL
GROUP BY 1, 2, 3, 4;
