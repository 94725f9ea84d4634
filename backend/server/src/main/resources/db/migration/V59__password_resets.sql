-- Links for a new password: of the secret only its hash. A row goes with its use; the rest an hour after its end.
CREATE TABLE password_resets (
    token_hash bytea       PRIMARY KEY,
    account_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
    -- of the hash of the password that it is to replace: a new password, however it came, ends every link
    replaces   bytea       NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX password_resets_by_account ON password_resets (account_id);
