-- The business's pictures. In the database, so that one backup holds everything and every process can serve them; 500 of at most 500 kB are 250 MB.
CREATE TABLE pictures (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- the public address; nobody guesses one, and it never shows anything else
    token      text        NOT NULL UNIQUE,
    name       text        NOT NULL,
    -- what it shows; '' until somebody wrote it
    alt        text        NOT NULL DEFAULT '',
    type       text        NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
    width      integer     NOT NULL,
    height     integer     NOT NULL,
    size       integer     NOT NULL,
    content    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
-- pictures are compressed already
ALTER TABLE pictures ALTER COLUMN content SET STORAGE EXTERNAL;
