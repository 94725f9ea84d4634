-- The counter's list of the last redemptions and the sum of the day, read from the end.
CREATE INDEX redemptions_of_account ON redemptions (account_id, at DESC, id DESC) WHERE result = 'redeemed';
