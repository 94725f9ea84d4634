package dev.handbill.kernel.redis;

import dev.handbill.kernel.text.Digests;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script under {@code resources/redis}, run by its SHA-1 and loaded again when Redis has lost it
 * (NOSCRIPT, after a restart).
 */
public final class LuaScript {
    private final String source;
    private final String sha;

    private LuaScript(String source) {
        this.source = source;
        this.sha = Digests.sha1Hex(source);
    }

    /**
     * Reads {@code /redis/<name>.lua} from the class path.
     *
     * @param names several become one script in this order: what comes first is known to the rest
     */
    public static LuaScript named(String... names) {
        StringBuilder source = new StringBuilder();
        for (String name : names) {
            source.append(read(name));
        }
        return new LuaScript(source.toString());
    }

    private static String read(String name) {
        String path = "/redis/" + name + ".lua";
        try (InputStream in = LuaScript.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No script at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs atomically in Redis; what KEYS and ARGV are stands at the top of the script. */
    public @Nullable Response run(RedisDataSource redis, List<String> keys, List<String> args) {
        try {
            return redis.execute("EVALSHA", command(sha, keys, args));
        } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).contains("NOSCRIPT")) {
                throw e;
            }
            return redis.execute("EVAL", command(source, keys, args));
        }
    }

    /**
     * For answers that people wait for: asks for no longer than that.
     *
     * @throws RuntimeException of Mutiny's when Redis is silent
     */
    public @Nullable Response run(
            RedisDataSource redis, List<String> keys, List<String> args, Duration patience) {
        ReactiveRedisDataSource reactive = redis.getReactive();
        try {
            return reactive.execute("EVALSHA", command(sha, keys, args)).await().atMost(patience);
        } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).contains("NOSCRIPT")) {
                throw e;
            }
            return reactive.execute("EVAL", command(source, keys, args)).await().atMost(patience);
        }
    }

    private static String[] command(String script, List<String> keys, List<String> args) {
        List<String> command = new ArrayList<>(2 + keys.size() + args.size());
        command.add(script);
        command.add(String.valueOf(keys.size()));
        command.addAll(keys);
        command.addAll(args);
        return command.toArray(String[]::new);
    }
}
