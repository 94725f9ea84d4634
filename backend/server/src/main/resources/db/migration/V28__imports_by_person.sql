-- An import can be tried out before it starts, counts people instead of rows, and can be taken back.
ALTER TABLE customer_imports
    DROP CONSTRAINT customer_imports_status_check,
    ADD CONSTRAINT customer_imports_status_check
        CHECK (status IN ('queued', 'running', 'checked', 'completed', 'failed', 'undone')),
    -- only counts what it would do
    ADD COLUMN is_trial boolean NOT NULL DEFAULT false,
    -- people whose no was found in the file
    ADD COLUMN noes bigint NOT NULL DEFAULT 0,
    -- rows that were taken without some of their cells
    ADD COLUMN incomplete bigint NOT NULL DEFAULT 0;

-- Whom an import touched, and what they were before; null for those whom it made.
CREATE TABLE customer_import_people (
    import_id   bigint      NOT NULL REFERENCES customer_imports ON DELETE CASCADE,
    customer_id bigint      NOT NULL REFERENCES customers ON DELETE CASCADE,
    before      jsonb,
    said_no     boolean     NOT NULL DEFAULT false,
    at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (import_id, customer_id)
);
-- serves ON DELETE CASCADE
CREATE INDEX customer_import_people_by_customer ON customer_import_people (customer_id);

ALTER TABLE customer_import_rejects
    -- the customer was imported without the cells that are named
    ADD COLUMN is_taken boolean NOT NULL DEFAULT false,
    -- [{"column", "content", "reason"}]
    ADD COLUMN cells jsonb NOT NULL DEFAULT '[]';

-- What people said that words mean, by the place of the column; and whether they were asked: older choices were made before
-- columns that speak of consent were recognised.
ALTER TABLE import_mappings
    ADD COLUMN words jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN is_asked boolean NOT NULL DEFAULT false;
