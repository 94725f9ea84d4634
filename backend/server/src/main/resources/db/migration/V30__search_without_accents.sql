-- Nobody at the counter types José, Wiśniewski or O’Brien as they are written. Folded on both sides: accents, case, apostrophes.
CREATE FUNCTION search_fold(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(
    replace(replace(replace(replace(
        translate(lower(normalize(written, NFKD)), 'łøđðħıŀ', 'lodðhil'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    U&'[\0300-\036f''’‘`´ʼ]', '', 'g');

ALTER TABLE customers DROP COLUMN search_text;
ALTER TABLE customers ADD COLUMN search_text text GENERATED ALWAYS AS
    (search_fold(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) STORED;
-- serves the customer search and that of the counter
CREATE INDEX customers_by_search_text ON customers USING gin (search_text gin_trgm_ops);
-- serve the filter by consent, newest first
CREATE INDEX customers_by_email_consent ON customers (email_consent, id);
CREATE INDEX customers_by_sms_consent ON customers (sms_consent, id);
