-- A campaign may go to whom rules find, and leave them out, beside the tags of target_segments and excluded_segments. Not references: what was
-- sent keeps the number of a rule that is deleted later, and open campaigns are asked before.
ALTER TABLE campaigns
    ADD COLUMN target_rules   bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN excluded_rules bigint[] NOT NULL DEFAULT '{}';
