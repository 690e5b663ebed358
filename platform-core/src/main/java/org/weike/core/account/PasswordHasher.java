package org.weike.core.account;

import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id with 19 MiB and two passes, the least that OWASP recommends: it costs an attacker memory
 * where bcrypt would not, and has no limit of 72 bytes. One thread does it all, so that pages stay fast in a sign-in
 * storm; who comes when too many wait is refused with a {@link java.util.concurrent.RejectedExecutionException}.
 */
@Component
final class PasswordHasher implements AutoCloseable {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int WAITING = 200;

    private final PasswordEncoder argon = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("password-hash").factory());
    private final String nobodysHash = encode("nobody's password");

    /** The hash of a password, in a form that names its parameters. */
    String hash(String password) {
        return compute(() -> encode(password));
    }

    /** Whether the password is the one; takes as long where there is no hash to compare with. */
    boolean matches(String password, @Nullable String hash) {
        boolean right = compute(() -> argon.matches(normal(password), hash == null ? nobodysHash : hash));
        return right && hash != null;
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(String hash) {
        return argon.upgradeEncoding(hash);
    }

    private <T> T compute(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, pool).join();
    }

    private String encode(String password) {
        return Objects.requireNonNull(argon.encode(normal(password)));
    }

    // Chinese keyboards type full-width letters and digits as easily as plain ones.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
