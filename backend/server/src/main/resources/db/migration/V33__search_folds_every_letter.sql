-- “gudrun” did not find “Guðrún”: ð stood for itself. The letters below have no decomposition in Unicode, and keyboards
-- elsewhere do not have them.
CREATE OR REPLACE FUNCTION search_fold(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(
    replace(replace(replace(replace(
        translate(lower(normalize(written, NFKD)), 'łøđðħıŧŋĸə', 'loddhitnke'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    U&'[\0300-\036f''’‘`´ʼʻ]', '', 'g');

-- what is stored was computed by the function as it was
ALTER TABLE customers DROP COLUMN search_text;
ALTER TABLE customers ADD COLUMN search_text text GENERATED ALWAYS AS
    (search_fold(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) STORED;
-- serves the customer search and that of the counter
CREATE INDEX customers_by_search_text ON customers USING gin (search_text gin_trgm_ops);
