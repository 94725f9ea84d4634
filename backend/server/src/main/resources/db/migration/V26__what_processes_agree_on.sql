-- What must be equal on all processes that share this database, and which of them run. A process that starts beside
-- others and differs refuses to start; the first of them writes its own values.
CREATE TABLE process_settings (
    name   text PRIMARY KEY,
    value  text        NOT NULL,
    set_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE processes (
    id      uuid PRIMARY KEY,
    -- one that did not say so for a while is gone
    seen_at timestamptz NOT NULL DEFAULT now()
);
