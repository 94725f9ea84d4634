-- What Handbill itself writes to one person, outside campaigns: a link for a new password, the confirmation of a sign-up.
-- Written in the transaction of what it tells of, and sent by a worker afterwards.
CREATE TABLE notices (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text        NOT NULL,
    channel    text        NOT NULL CHECK (channel IN ('email', 'sms')),
    -- these four are wiped once it was sent or given up: links that let somebody in stand in them
    recipient  text,
    subject    text,
    html       text,
    body       text,
    -- worth nothing after this
    until      timestamptz NOT NULL,
    -- tries that began; also tells a worker that was frozen that another one took over
    attempts   int         NOT NULL DEFAULT 0,
    -- when it may be tried; of one that is being sent, when its worker counts as lost
    due_at     timestamptz NOT NULL DEFAULT now(),
    result     text        CHECK (result IN ('sent', 'given_up')),
    -- the provider's code for the last try that failed
    reason     text,
    created_at timestamptz NOT NULL DEFAULT now(),
    done_at    timestamptz,
    CHECK ((result IS NULL) = (done_at IS NULL)),
    CHECK (done_at IS NOT NULL OR (recipient IS NOT NULL AND body IS NOT NULL)),
    CHECK (done_at IS NULL OR (recipient IS NULL AND subject IS NULL AND html IS NULL AND body IS NULL))
);

-- The worker's question of each second, and erasure by address.
CREATE INDEX notices_due ON notices (channel, due_at) WHERE done_at IS NULL;
CREATE INDEX notices_done ON notices (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX notices_by_recipient ON notices (recipient) WHERE recipient IS NOT NULL;

-- The sandbox shows notices too; what lets somebody in it shows to owners alone.
ALTER TABLE outbox_messages ADD COLUMN notice text;
