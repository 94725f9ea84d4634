-- KEYS[1]  the counter of one subject
-- ARGV[1]  how many tries the window allows
-- ARGV[2]  the window in milliseconds, counted from the first try
-- Answer   0: go on; otherwise the milliseconds until the window ends
-- Atomic, because a counter that is raised and never given its expiry would lock its subject out for ever.
local tries = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if tries == 1 or left < 0 then
    redis.call('PEXPIRE', KEYS[1], ARGV[2])
    left = tonumber(ARGV[2])
end
if tries > tonumber(ARGV[1]) then
    return math.max(left, 1)
end
return 0
