#!/bin/sh
# Starts Redis with a configuration that holds the password: on the command line every process would see it.
set -eu
umask 077
cat >/tmp/redis.conf <<CONF
requirepass $(cat /run/secrets/HANDBILL_REDIS_PASSWORD)
dir /data
# the queue survives a restart; if it is lost all the same, it is rebuilt from PostgreSQL
appendonly yes
appendfsync everysec
save ""
# below the container's limit, so that Redis answers with an error before it is killed
maxmemory 384mb
maxmemory-policy noeviction
CONF
exec redis-server /tmp/redis.conf
