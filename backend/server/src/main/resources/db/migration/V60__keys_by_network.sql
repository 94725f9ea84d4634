-- From where alone an API key works, and from where it was used last.
ALTER TABLE api_keys
    -- CIDR notation; empty for everywhere
    ADD COLUMN networks       text[] NOT NULL DEFAULT '{}',
    ADD COLUMN last_used_from text;
