-- When a customer said yes or no, as far as a file tells; "at" stays the moment it was written down here.
ALTER TABLE consent_changes ADD COLUMN given_at timestamptz;
