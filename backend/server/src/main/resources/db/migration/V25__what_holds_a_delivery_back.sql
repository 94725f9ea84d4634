-- Which rule of ours holds a delivery back, such as 21:00-09:00 for quiet hours: it used to be known by the English
-- of its error_text. Those held from before have none, count as held by another rule and are looked at again.
ALTER TABLE deliveries ADD COLUMN held_by text;

-- A provider and a kind of event are named where they are read: no list of them stands here, so that a new one
-- needs no migration.
ALTER TABLE provider_events
    DROP CONSTRAINT provider_events_provider_check,
    DROP CONSTRAINT provider_events_kind_check,
    ADD CONSTRAINT provider_events_have_names CHECK (provider ~ '^[a-z][a-z0-9-]{0,39}$' AND kind ~ '^[a-z][a-z-]{0,39}$');
