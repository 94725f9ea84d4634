-- What a POST with an Idempotency-Key answered, so that a client's retry gets the same answer and does nothing.
-- status IS NULL: the first request is still being worked on.
CREATE TABLE idempotent_requests (
    actor        text        NOT NULL,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    request_hash bytea       NOT NULL,
    status       int,
    body         text,
    location     text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotent_requests_by_age ON idempotent_requests (created_at);
