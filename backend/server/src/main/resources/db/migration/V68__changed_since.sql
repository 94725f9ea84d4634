-- What programs ask for again and again: what changed since they asked.

-- When a customer's row changed last, whatever changed it: updated_at is when they were edited, which an import that is taken back puts
-- back, too. By the clock and not by the beginning of the transaction, so that little is written with a time that has been read past.
ALTER TABLE customers ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
-- only now: a default that differs from row to row would have the whole table rewritten
ALTER TABLE customers ALTER COLUMN changed_at SET DEFAULT clock_timestamp();
CREATE FUNCTION customer_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_at := clock_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER customers_changed BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION customer_changes();
CREATE INDEX customers_by_change ON customers (changed_at, id);

-- when something was tried at the counter, or undone
CREATE INDEX redemptions_by_change ON redemptions (greatest(at, reversed_at), id);
