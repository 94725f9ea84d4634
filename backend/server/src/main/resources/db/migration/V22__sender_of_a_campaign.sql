-- Who an e-mail comes from may differ per campaign; empty: the business's address.
ALTER TABLE campaigns ADD COLUMN from_email text NOT NULL DEFAULT '' CHECK (length(from_email) <= 254);
