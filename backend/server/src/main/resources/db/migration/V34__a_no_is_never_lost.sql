-- An address on the list for another reason whose person said no as well: who lifts the other reason must not lift the no.
ALTER TABLE suppressions ADD COLUMN also_opted_out boolean NOT NULL DEFAULT false;
-- Opt-outs that came after another reason left no trace on the list; the customers still say it.
UPDATE suppressions s SET also_opted_out = true FROM customers c
WHERE s.reason <> 'opt-out'
  AND ((s.channel = 'email' AND s.address = c.email AND c.email_consent = 'unsubscribed')
    OR (s.channel = 'sms' AND s.address = c.phone AND c.sms_consent = 'unsubscribed'));

-- Digests of the cells that could be about consent, by the place of the column, when somebody chose what it fills: a choice
-- holds for what was seen.
ALTER TABLE import_mappings ADD COLUMN seen jsonb NOT NULL DEFAULT '{}';

-- Texts of this campaign only to who agreed to them, or to everybody who did not leave; empty: as the business says.
ALTER TABLE campaigns ADD COLUMN sms_to text NOT NULL DEFAULT '' CHECK (sms_to IN ('', 'agreed', 'everybody'));
