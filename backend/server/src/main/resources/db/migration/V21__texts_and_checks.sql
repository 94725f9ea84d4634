-- What text messages cost and when they may go out, and how often one customer is written to.
ALTER TABLE business
    -- in the business's currency, for one segment as the provider bills it; NULL: not known
    ADD COLUMN sms_segment_price numeric(12, 6) CHECK (sms_segment_price BETWEEN 0 AND 1000),
    ADD COLUMN sms_opt_out_text  text     NOT NULL DEFAULT 'Reply STOP to opt out' CHECK (length(sms_opt_out_text) BETWEEN 1 AND 160),
    ADD COLUMN quiet_hours       boolean  NOT NULL DEFAULT true,
    -- times of day where the recipient lives; no text goes out between them
    ADD COLUMN quiet_from        time     NOT NULL DEFAULT '21:00',
    ADD COLUMN quiet_until       time     NOT NULL DEFAULT '09:00',
    -- at most so many messages to one customer in so many days; NULL: no such limit
    ADD COLUMN cap_messages      int CHECK (cap_messages BETWEEN 1 AND 1000),
    ADD COLUMN cap_days          int CHECK (cap_days BETWEEN 1 AND 365),
    ADD CONSTRAINT quiet_hours_have_a_length CHECK (quiet_from <> quiet_until),
    ADD CONSTRAINT a_cap_has_both_numbers CHECK ((cap_messages IS NULL) = (cap_days IS NULL));

ALTER TABLE campaigns
    -- punctuation outside the GSM alphabet is replaced by its plain twin
    ADD COLUMN sms_plain_text     boolean NOT NULL DEFAULT true,
    -- the campaign pauses rather than send one segment more; NULL: no limit
    ADD COLUMN sms_segment_limit  int CHECK (sms_segment_limit > 0),
    -- taken before a text is handed over, given back if it was not sent; counted only with a limit
    ADD COLUMN sms_segments_used  bigint  NOT NULL DEFAULT 0 CHECK (sms_segments_used >= 0),
    -- some texts wait for the morning, at the latest until then
    ADD COLUMN sms_quiet_until    timestamptz;

-- The look over every recipient of a campaign before it goes out: the latest one alone.
CREATE TABLE recipient_checks (
    campaign_id bigint PRIMARY KEY REFERENCES campaigns ON DELETE CASCADE,
    -- tells this check from the one before it, whose worker may still be at work
    run         bigint      NOT NULL DEFAULT 1,
    -- of the campaign and the settings that it was made for
    version     text        NOT NULL,
    status      text        NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'completed', 'failed')),
    customers   bigint,
    checked     bigint      NOT NULL DEFAULT 0,
    report      jsonb,
    error       text,
    asked_at    timestamptz NOT NULL DEFAULT now(),
    -- the worker that has it renews this; a check whose lease ran out starts again
    lease_until timestamptz,
    finished_at timestamptz
);
-- serves the worker's "is there one to do", among one row for each campaign
CREATE INDEX recipient_checks_open ON recipient_checks (asked_at) WHERE status IN ('queued', 'running');
