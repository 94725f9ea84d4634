-- Puts the ids of leases that ran out back at the head of their queues.
--
-- KEYS[1] leases   ARGV[1] prefix of queue keys   ARGV[2] prefix of lease lists   ARGV[3] lease, ms
-- Answer: how many ids were put back
--
-- Atomic, for the same reason as release.lua. The keys of the queues follow from the members of KEYS[1].

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local back = 0
local over = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now), 'LIMIT', 0, 100)
if #over == 0 then
  -- one that ends later than any can was given before the clock was set back
  local latest = string.format('%.0f', now + 2 * tonumber(ARGV[3]))
  over = redis.call('ZRANGEBYSCORE', KEYS[1], latest, '+inf', 'LIMIT', 0, 100)
end
for _, member in ipairs(over) do
  local lane = string.match(member, '^[^|]+')
  local list = ARGV[2] .. member
  local ids = redis.call('LRANGE', list, 0, -1)
  if #ids > 0 then redis.call('LPUSH', ARGV[1] .. lane, unpack(ids)) end
  redis.call('DEL', list)
  redis.call('ZREM', KEYS[1], member)
  back = back + #ids
end
return back
