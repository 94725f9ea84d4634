-- A limit of SMS parts used to pause the whole campaign, e-mails as well. Now the lane of its texts waits alone, as long as the next
-- text finds no room: parts_wanted > sms_part_limit - parts_used. Nothing has to be undone when parts come back or the limit is raised.
ALTER TABLE campaign_counts
    -- of an SMS: what the text needs that found no room; NULL when the last one found some
    ADD COLUMN parts_wanted int;
