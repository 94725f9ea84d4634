-- Rules: segments that are found by what customers are and did, saved beside the tags that they carry.
CREATE TABLE rule_segments (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- as in the contract, where its bounds stand
    rule       jsonb       NOT NULL CHECK (jsonb_typeof(rule) = 'object'),
    -- an account's address or a key's name
    edited_by  text        NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX rule_segments_name_unique ON rule_segments (lower(name));

-- What each customer did, added up as it happens: a rule over a million customers reads this instead of their redemptions and messages.
-- Only those have a row who did something. Its writers hold the coupon or the delivery meanwhile, which a deletion of the customer needs as
-- well, so that no reference is needed to keep rows of the gone away; one would make each event wait for the customer's row.
CREATE TABLE customer_activity (
    customer_id       bigint PRIMARY KEY,
    -- not taken back
    redemptions       int    NOT NULL DEFAULT 0,
    last_redeemed_at  timestamptz,
    -- the business's when the last amount was entered: amounts in another do not count
    currency          text,
    amounts           int    NOT NULL DEFAULT 0,
    spent_minor       bigint NOT NULL DEFAULT 0,
    last_amount_minor bigint,
    -- of all messages: the last first open and first click by a person
    last_opened_at    timestamptz,
    last_clicked_at   timestamptz
) WITH (fillfactor = 80);

-- The same read from what it is the sum of, one row for each id: for what was taken back, or put back.
CREATE FUNCTION activity_of(ids bigint[]) RETURNS SETOF customer_activity LANGUAGE sql STABLE AS $$
    SELECT i.id, r.redemptions::int, r.last_redeemed_at, CASE WHEN r.amounts > 0 THEN b.currency::text END, r.amounts::int,
           coalesce(r.spent, 0)::bigint, r.last_amount, m.opened_at, m.clicked_at
    FROM unnest(ids) AS i (id) LEFT JOIN business b ON true
    CROSS JOIN LATERAL (
        SELECT count(*) AS redemptions, max(at) AS last_redeemed_at,
               count(amount_minor) FILTER (WHERE currency = b.currency) AS amounts,
               sum(amount_minor) FILTER (WHERE currency = b.currency) AS spent,
               (array_agg(amount_minor ORDER BY at DESC, id DESC)
                   FILTER (WHERE amount_minor IS NOT NULL AND currency = b.currency))[1] AS last_amount
        FROM redemptions WHERE customer_id = i.id AND result = 'redeemed' AND reversed_at IS NULL) r
    CROSS JOIN LATERAL (
        SELECT max(opened_at) AS opened_at, max(clicked_at) AS clicked_at FROM deliveries WHERE customer_id = i.id) m
$$;

INSERT INTO customer_activity
SELECT * FROM activity_of(ARRAY(
    SELECT customer_id FROM redemptions WHERE result = 'redeemed' AND reversed_at IS NULL AND customer_id IS NOT NULL
    UNION SELECT customer_id FROM deliveries
          WHERE customer_id IS NOT NULL AND (opened_at IS NOT NULL OR clicked_at IS NOT NULL)));

CREATE FUNCTION forget_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM customer_activity;
    ELSE
        DELETE FROM customer_activity a USING gone WHERE a.customer_id = gone.id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER customers_activity_removed AFTER DELETE ON customers REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION forget_activity();
CREATE TRIGGER customers_activity_emptied AFTER TRUNCATE ON customers
    FOR EACH STATEMENT EXECUTE FUNCTION forget_activity();
