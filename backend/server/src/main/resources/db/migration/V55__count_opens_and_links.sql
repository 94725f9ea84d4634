-- Opens and clicks counted by ourselves, for every provider: by a picture and by links on the public address.
ALTER TABLE business
    -- off until the owner says yes: in many countries guests must be asked first
    ADD COLUMN count_opens  boolean NOT NULL DEFAULT false,
    ADD COLUMN count_clicks boolean NOT NULL DEFAULT false;

-- Where the counted links of a campaign's e-mail lead: written once, when sending begins. A link can lead nowhere else.
CREATE TABLE campaign_links (
    campaign_id bigint  NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    number      int     NOT NULL CHECK (number BETWEEN 1 AND 9999),
    -- with "…" where the recipient's own values stand
    url         text    NOT NULL,
    -- the address holds something of the recipient, and travels in the link itself, sealed
    is_personal boolean NOT NULL,
    PRIMARY KEY (campaign_id, number)
);

-- What came in a moment ago and is not judged yet: a person, or a program that follows every link. Rows live for seconds.
CREATE TABLE link_visits (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id bigint      NOT NULL,
    -- of the link; 0 for the picture
    number      int         NOT NULL,
    -- known by its name, or by how it asks
    by_machine  boolean     NOT NULL,
    at          timestamptz NOT NULL
);

-- Which links a message's reader followed. It names nobody: whose message it was stands in the ledger, until that is erased.
CREATE TABLE link_clicks (
    delivery_id bigint      NOT NULL REFERENCES deliveries ON DELETE CASCADE,
    number      int         NOT NULL,
    clicks      int         NOT NULL,
    first_at    timestamptz NOT NULL,
    PRIMARY KEY (delivery_id, number)
);

-- Kept counts of the links, moved with the rows above in one statement.
CREATE TABLE link_counts (
    campaign_id bigint NOT NULL REFERENCES campaigns ON DELETE CASCADE,
    number      int    NOT NULL,
    -- whose reader followed it at least once
    messages    bigint NOT NULL DEFAULT 0,
    clicks      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign_id, number)
) WITH (fillfactor = 50);
