-- What the dashboard speaks with whoever signed in; null: what their browser prefers.
ALTER TABLE accounts ADD COLUMN language text CHECK (language IN ('en', 'de'));
