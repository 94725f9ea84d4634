-- When whoever is signed in last showed their password: what is worth stealing a session for asks for it again.
ALTER TABLE sessions ADD COLUMN proven_at timestamptz NOT NULL DEFAULT now();
UPDATE sessions SET proven_at = created_at;

-- Second factors: a secret shared with an app on somebody's phone (RFC 6238), which counts from its confirmation on.
CREATE TABLE second_factors (
    account_id   bigint      PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    -- AES-256-GCM under a key of the business's secret: nonce, then ciphertext
    sealed       bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    confirmed_at timestamptz,
    -- of the newest code that was taken: neither it nor an older one works again
    last_step    bigint      NOT NULL DEFAULT 0,
    -- counted here, since six digits would be found out while Redis is away
    tries        int         NOT NULL DEFAULT 0,
    tries_until  timestamptz
);

-- A row goes with its use.
CREATE TABLE recovery_codes (
    code_hash  bytea  PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES second_factors ON DELETE CASCADE
);
CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);

-- Whoever showed the right password, and a code is awaited of. A row goes with its use; the rest an hour after its end.
CREATE TABLE waiting_sign_ins (
    token_hash bytea       PRIMARY KEY,
    account_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
    -- of the hash of the password that was shown: a new password ends it
    proven     bytea       NOT NULL,
    tries      int         NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL
);
CREATE INDEX waiting_sign_ins_by_account ON waiting_sign_ins (account_id);
