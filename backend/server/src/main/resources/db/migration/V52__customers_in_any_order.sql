-- The list of customers in other orders than the newest first, and filtered by more.

-- by name: what the search knows of somebody begins with it; who has none comes by their address
CREATE INDEX customers_by_name ON customers (left(ltrim(search_text), 30), id);
-- "added between": rows lie in the order in which they came, and an import pays next to nothing for this kind of index
CREATE INDEX customers_by_created ON customers USING brin (created_at) WITH (pages_per_range = 32);
-- by last visit: walked from the newest on
CREATE INDEX redemptions_by_visit ON redemptions (at, customer_id) WHERE result = 'redeemed' AND reversed_at IS NULL;
-- whether and when one customer visited last; in the place of the index by customer alone
DROP INDEX redemptions_by_customer;
CREATE INDEX redemptions_by_customer ON redemptions (customer_id, at);
-- "of import 7", also when it is forgotten what the import changed
CREATE INDEX customers_by_origin ON customers (origin);
