-- A page may ask for an e-mail address, a phone number, or both. Where neither is required, one of them is enough.
ALTER TABLE sign_up_pages
    ADD COLUMN asks_email text NOT NULL DEFAULT 'required' CHECK (asks_email IN ('no', 'optional', 'required')),
    ADD COLUMN asks_phone text NOT NULL DEFAULT 'no' CHECK (asks_phone IN ('no', 'optional', 'required')),
    ADD CONSTRAINT sign_up_pages_ask_for_an_address CHECK (asks_email <> 'no' OR asks_phone <> 'no');

-- A form is one row for each address in it, each with its own proof: a link for the one, an answer by SMS for the other.
ALTER TABLE sign_ups
    ADD COLUMN channel text NOT NULL DEFAULT 'email' CHECK (channel IN ('email', 'sms')),
    ADD COLUMN phone text,
    -- the row of the other address in the same form
    ADD COLUMN beside_id bigint REFERENCES sign_ups ON DELETE SET NULL,
    DROP CONSTRAINT sign_ups_are_open_or_done,
    ADD CONSTRAINT sign_ups_are_open_or_done CHECK ((email IS NULL AND phone IS NULL) = (confirmed_at IS NOT NULL)),
    ADD CONSTRAINT sign_ups_have_one_address CHECK (CASE channel WHEN 'email' THEN phone IS NULL ELSE email IS NULL END);
-- serves the answer by SMS, and erasure
CREATE INDEX sign_ups_by_phone ON sign_ups (phone) WHERE phone IS NOT NULL;
-- serves ON DELETE SET NULL
CREATE INDEX sign_ups_by_other ON sign_ups (beside_id) WHERE beside_id IS NOT NULL;
