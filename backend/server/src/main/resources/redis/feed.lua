-- Appends the next page of pending ids to a queue and remembers how far it came.
--
-- KEYS[1] queue list   KEYS[2] cursor: the last id fed
-- ARGV[1] the cursor that the caller saw   ARGV[2] the cursor after this page   ARGV[3...] ids
-- Answer: 1, or 0 if another worker was faster (nothing is changed then)
--
-- Atomic, because list and cursor must be lost together or not at all when Redis dies: a cursor that is
-- ahead of its list would leave deliveries behind.

if (redis.call('GET', KEYS[2]) or '0') ~= ARGV[1] then return 0 end
for first = 3, #ARGV, 1000 do
  redis.call('RPUSH', KEYS[1], unpack(ARGV, first, math.min(first + 999, #ARGV)))
end
redis.call('SET', KEYS[2], ARGV[2])
return 1
