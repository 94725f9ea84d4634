-- Asks both rate limits how many may go now, and takes that many ids off the queue under a lease.
--
-- KEYS[1] queue list           KEYS[2] leases (sorted set: "<lane>|<lease>" by expiry, ms)
-- KEYS[3] list of this lease   KEYS[4] campaign's next slot   KEYS[5] provider's next slot
-- KEYS[6] hold on the provider (its time to live is the wait)
-- ARGV[1] most ids   ARGV[2] lease, ms   ARGV[3] member for KEYS[2]   ARGV[4] tolerance, microseconds
-- ARGV[5] campaign interval, microseconds   ARGV[6] provider interval, microseconds
-- Answer: {wait, ms, until more may go (-1: the queue is empty), ids ...}
--
-- Atomic, because two workers that read the same slot would both send in it, and because an id that
-- left the queue without a lease would be lost with its worker.
--
-- The limit is the generic cell rate algorithm (ITU-T I.371) kept as "when is the next slot". A slot that
-- was missed by less than the tolerance is made up for; one that was missed by more is lost. So there is no
-- burst after an idle time, and losing this key costs at most one slot.

local held = redis.call('PTTL', KEYS[6])
if held > 0 then return {held} end

local queued = redis.call('LLEN', KEYS[1])
if queued == 0 then return {-1} end

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local tolerance = tonumber(ARGV[4])

-- The first slot that may still be used. None is ever further ahead than one interval, unless the clock was set
-- back or the pace raised: then the key is mended, since otherwise each later call would be as far ahead again.
local function slot(key, interval)
  local stored = tonumber(redis.call('GET', key) or now)
  if stored > now + interval then
    stored = now + interval
    redis.call('SET', key, string.format('%.0f', stored), 'PX', string.format('%.0f', math.ceil(interval / 1000) + 1000))
  end
  return math.max(stored, now - tolerance)
end

local function room(first, interval)
  if first > now then return 0 end
  return math.floor((now - first) / interval) + 1
end

local campaign_interval, provider_interval = tonumber(ARGV[5]), tonumber(ARGV[6])
local campaign_slot, provider_slot = slot(KEYS[4], campaign_interval), slot(KEYS[5], provider_interval)

local n = math.min(tonumber(ARGV[1]), queued,
  room(campaign_slot, campaign_interval), room(provider_slot, provider_interval))
if n < 1 then
  return {math.max(1, math.ceil((math.max(campaign_slot, provider_slot) - now) / 1000))}
end

local function take(key, first, interval)
  local after = first + n * interval
  local keep = math.ceil((math.max(after - now, 0) + tolerance) / 1000) + 1000
  redis.call('SET', key, string.format('%.0f', after), 'PX', string.format('%.0f', keep))
  return after
end

local next_slot = math.max(take(KEYS[4], campaign_slot, campaign_interval), take(KEYS[5], provider_slot, provider_interval))
local ids = redis.call('LPOP', KEYS[1], n)
redis.call('RPUSH', KEYS[3], unpack(ids))
redis.call('ZADD', KEYS[2], string.format('%.0f', math.floor(now / 1000) + tonumber(ARGV[2])), ARGV[3])

local answer = {math.max(0, math.ceil((next_slot - now) / 1000))}
for i = 1, #ids do answer[i + 1] = ids[i] end
return answer
