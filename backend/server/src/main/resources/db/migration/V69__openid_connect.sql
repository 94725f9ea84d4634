COMMENT ON COLUMN accounts.password_hash IS 'Argon2id; empty, so that no password fits, for who signs in by OpenID Connect alone';

-- Who somebody is where they sign in by OpenID Connect: known by issuer and subject ever after, whatever their address becomes.
CREATE TABLE oidc_links (
    issuer     text        NOT NULL CHECK (length(issuer) <= 500),
    subject    text        NOT NULL CHECK (length(subject) <= 255),
    account_id bigint      NOT NULL REFERENCES accounts ON DELETE CASCADE,
    -- as it was proven there the first time
    email      text        NOT NULL,
    linked_at  timestamptz NOT NULL,
    used_at    timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    -- an address that was given to somebody else does not let them in
    CONSTRAINT oidc_links_one_for_each_issuer UNIQUE (account_id, issuer)
);

-- Whoever was led to the sign-in service and is awaited back. A row goes with its use; the rest an hour after its end.
CREATE TABLE oidc_attempts (
    state_hash   bytea       PRIMARY KEY,
    -- of the secret in the cookie of the browser that began
    browser_hash bytea       NOT NULL,
    -- whose proof is to be renewed; null where somebody signs in
    session_id   bigint      REFERENCES sessions (id) ON DELETE CASCADE,
    begun_at     timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX oidc_attempts_by_session ON oidc_attempts (session_id) WHERE session_id IS NOT NULL;

ALTER TABLE waiting_sign_ins
    -- whose proof the code renews; null where it begins a session
    ADD COLUMN session_id bigint REFERENCES sessions (id) ON DELETE CASCADE,
    -- null for a password of ours; else when the sign-in service last asked for theirs
    ADD COLUMN proven_at  timestamptz;
CREATE INDEX waiting_sign_ins_by_session ON waiting_sign_ins (session_id) WHERE session_id IS NOT NULL;
