-- Texts only to customers who agreed to them. Businesses that sent before keep to what they did; new ones start with it on.
ALTER TABLE business ADD COLUMN sms_only_agreed boolean NOT NULL DEFAULT false;
ALTER TABLE business ALTER COLUMN sms_only_agreed SET DEFAULT true;
