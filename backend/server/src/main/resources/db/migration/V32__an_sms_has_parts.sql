-- A segment is a group of customers and nothing else; what an SMS is sent and billed in are its parts.
ALTER TABLE business RENAME COLUMN sms_segment_price TO sms_part_price;
ALTER TABLE campaigns RENAME COLUMN sms_segment_limit TO sms_part_limit;
UPDATE deliveries SET error_code = 'part-limit' WHERE error_code = 'segment-limit';
-- what they found is written in the old words; they are asked for again in a moment
DELETE FROM recipient_checks;
