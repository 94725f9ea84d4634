-- Ends a lease: its ids are done with, or go back to the head of their queue.
--
-- KEYS[1] queue list   KEYS[2] leases   KEYS[3] list of this lease
-- ARGV[1] member of KEYS[2]   ARGV[2] 'done' or 'back'
-- Answer: how many ids the lease still had (0: it had expired and was recovered)
--
-- Atomic, because a death between the two steps would put ids back twice or not at all.

local ids = redis.call('LRANGE', KEYS[3], 0, -1)
if ARGV[2] == 'back' and #ids > 0 then redis.call('LPUSH', KEYS[1], unpack(ids)) end
redis.call('DEL', KEYS[3])
redis.call('ZREM', KEYS[2], ARGV[1])
return #ids
