-- What a campaign's e-mail was made from, where that is a design; its HTML stands in email_content as ever, so that whoever sends reads no more
-- than before, and no list or poll reads any of it. The plain text is made from the design once, not from the HTML for each message.
ALTER TABLE campaign_contents
    ADD COLUMN design jsonb CHECK (jsonb_typeof(design) = 'object'),
    -- '' without a design: then it is read off the HTML
    ADD COLUMN email_text text NOT NULL DEFAULT '';
