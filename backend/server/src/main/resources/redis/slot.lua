-- Finds a slot for one message that comes later to the provider than its own slot was. Comes after limiter.lua.
--
-- KEYS[1] campaign's next slot   KEYS[2] provider's next slot   KEYS[3] hold on the provider
-- KEYS[4] since when slots are known
-- ARGV[4] what KEYS[1] became when the message was claimed, if it was claimed alone
-- Answer: 0 (it may go now), or how long to wait, ms, before asking again
--
-- If nobody took a slot since, the message's own one moves to now and everybody else waits a whole interval.
-- Otherwise it takes a new one: its own is lost.
--
-- Atomic, because two late messages that read the same slot would both go in it.

local held = redis.call('PTTL', KEYS[3])
if held > 0 then return held end

if redis.call('GET', KEYS[1]) == ARGV[4] then
  take(KEYS[1], now, campaign_interval, 1)
  return 0
end

local since = known_since(KEYS[4])
local campaign_slot = next_slot(KEYS[1], campaign_interval, since)
local provider_slot = next_slot(KEYS[2], provider_interval, since)
if campaign_slot > now or provider_slot > now then
  return until_slot(math.max(campaign_slot, provider_slot))
end
take(KEYS[1], campaign_slot, campaign_interval, 1)
take(KEYS[2], provider_slot, provider_interval, 1)
return 0
