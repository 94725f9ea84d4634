-- A key that one provider refuses, or the same refusal in a row, used to pause the whole campaign, the other channel's messages as well. Now
-- its lane alone stops; the campaign is paused once nothing else of it goes out.
ALTER TABLE campaign_counts
    -- why nothing of this channel goes out until the campaign is resumed; NULL where it does
    ADD COLUMN stop_reason text;
