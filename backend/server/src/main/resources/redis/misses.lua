-- KEYS     one counter for each way to look at a caller, such as device, account, address
-- ARGV[1]  1 counts a miss, 0 only looks
-- ARGV[2]  the window in milliseconds, counted from the first miss
-- ARGV[3]  how long a counter that went over its bound stays locked, in milliseconds
-- ARGV[4…] how many misses each counter allows
-- Answer   {milliseconds until the caller may go on, 0 for now; the counter that this miss took over its bound, or 0}
-- Atomic, so that of many misses at once exactly one is the one that locks and raises the alarm.
local wait, crossed = 0, 0
for i, key in ipairs(KEYS) do
    local most = tonumber(ARGV[3 + i])
    local misses
    if ARGV[1] == '1' then
        misses = redis.call('INCR', key)
        if misses == 1 then
            redis.call('PEXPIRE', key, ARGV[2])
        elseif misses == most + 1 then
            redis.call('PEXPIRE', key, ARGV[3])
            if crossed == 0 then crossed = i end
        end
    else
        misses = tonumber(redis.call('GET', key) or '0')
    end
    if misses > most then
        wait = math.max(wait, redis.call('PTTL', key), 1)
    end
end
return {wait, crossed}
