-- What a message is written in, not who reads it: dates in an English text are English, also for a customer whose language is German.
ALTER TABLE business ADD COLUMN language text NOT NULL DEFAULT 'en';
ALTER TABLE campaigns ADD COLUMN language text;
