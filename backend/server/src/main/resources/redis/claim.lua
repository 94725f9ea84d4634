-- Asks both rate limits how many may go now, and takes that many ids off the queue under a lease.
-- Comes after limiter.lua, where the limits are explained.
--
-- KEYS[1] queue list           KEYS[2] leases (sorted set: "<lane>|<lease>" by expiry, ms)
-- KEYS[3] list of this lease   KEYS[4] campaign's next slot   KEYS[5] provider's next slot
-- KEYS[6] hold on the provider (its time to live is the wait)   KEYS[7] since when slots are known
-- ARGV[1] campaign interval, microseconds   ARGV[2] provider interval, microseconds   ARGV[3] tolerance, microseconds
-- ARGV[4] most ids   ARGV[5] lease, ms   ARGV[6] member for KEYS[2]
-- Answer: {wait, ms, until more may go (-1: the queue is empty), the campaign's next slot, ids ...}
--
-- Atomic, because two workers that read the same slot would both send in it, and because an id that
-- left the queue without a lease would be lost with its worker.

local held = redis.call('PTTL', KEYS[6])
if held > 0 then return {held} end

local queued = redis.call('LLEN', KEYS[1])
if queued == 0 then return {-1} end

local since = known_since(KEYS[7])
local campaign_slot = next_slot(KEYS[4], campaign_interval, since)
local provider_slot = next_slot(KEYS[5], provider_interval, since)

local n = math.min(tonumber(ARGV[4]), queued,
  room(campaign_slot, campaign_interval), room(provider_slot, provider_interval))
if n < 1 then
  return {until_slot(math.max(campaign_slot, provider_slot))}
end

local campaign_next = take(KEYS[4], campaign_slot, campaign_interval, n)
local provider_next = take(KEYS[5], provider_slot, provider_interval, n)
local ids = redis.call('LPOP', KEYS[1], n)
redis.call('RPUSH', KEYS[3], unpack(ids))
redis.call('ZADD', KEYS[2], string.format('%.0f', math.floor(now / 1000) + tonumber(ARGV[5])), ARGV[6])

local answer = {math.max(0, math.ceil((math.max(campaign_next, provider_next) - now) / 1000)), text(campaign_next)}
for i = 1, #ids do answer[i + 2] = ids[i] end
return answer
