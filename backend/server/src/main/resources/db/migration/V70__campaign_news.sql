-- What became of campaigns while nobody looked: the dashboard's bell shows it, and who sent one is mailed.
CREATE TABLE campaign_news (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id bigint      NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    kind        text        NOT NULL CHECK (kind IN ('completed', 'paused', 'failed', 'not-sent')),
    -- in words, as it stood beside the campaign's status
    reason      text,
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX campaign_news_at ON campaign_news (at);
CREATE INDEX campaign_news_campaign ON campaign_news (campaign_id);

-- Without a row: nothing read yet, and mails wanted.
CREATE TABLE news_readers (
    account_id bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    -- the newest that was seen under the bell
    read_to    bigint  NOT NULL DEFAULT 0,
    mails      boolean NOT NULL DEFAULT true
);
