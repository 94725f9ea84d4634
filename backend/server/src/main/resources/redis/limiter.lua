-- The rate limits. Stands before every script that takes slots.
--
-- ARGV[1] campaign interval, microseconds   ARGV[2] provider interval, microseconds   ARGV[3] tolerance, microseconds
--
-- The limit is the generic cell rate algorithm (ITU-T I.371) kept as "when is the next slot". A slot that
-- was missed by less than the tolerance is made up for; one that was missed by more is lost. So there is no
-- burst after an idle time. Whether a key is missing because nobody sent, or because Redis was emptied a moment ago, is
-- told by the time since when slots are known: a whole interval must have passed since then.

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local campaign_interval, provider_interval, tolerance = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])

local function text(number)
  return string.format('%.0f', number)
end

-- Since when slots are known, microseconds. The key never expires: where it is missing, everything is. A time to come is
-- from before the clock was set back.
local function known_since(key)
  local since = tonumber(redis.call('GET', key) or -1)
  if since >= 0 and since <= now then return since end
  redis.call('SET', key, text(now))
  return now
end

-- The first slot that may still be used. None is ever further ahead than one interval, unless the clock was set
-- back or the pace raised: then the key is mended, since otherwise each later call would be as far ahead again.
local function next_slot(key, interval, since)
  local stored = tonumber(redis.call('GET', key) or math.max(now, since + interval))
  if stored > now + interval then
    stored = now + interval
    redis.call('SET', key, text(stored), 'PX', text(math.ceil(interval / 1000) + 1000))
  end
  return math.max(stored, now - tolerance)
end

-- How many slots are open now.
local function room(first, interval)
  if first > now then return 0 end
  return math.floor((now - first) / interval) + 1
end

-- Uses n slots and returns the one after them.
local function take(key, first, interval, n)
  local after = first + n * interval
  local keep = math.ceil((math.max(after - now, 0) + tolerance) / 1000) + 1000
  redis.call('SET', key, text(after), 'PX', text(keep))
  return after
end

-- Milliseconds until a slot opens, at least one.
local function until_slot(slot)
  return math.max(1, math.ceil((slot - now) / 1000))
end

