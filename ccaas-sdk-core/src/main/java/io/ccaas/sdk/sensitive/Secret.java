package io.ccaas.sdk.sensitive;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/**
 * Bytes that must not be seen.
 *
 * <p>Guarantees: content is copied in and lent out, never shared; {@link #toString()} never shows content or length;
 * comparison takes constant time for equal lengths; after {@link #destroy()} the held copy is zero and every use throws.
 * Does not guarantee: that no other copy exists in memory. A garbage collector moves arrays, and a header line or a
 * password that some API takes as {@code String} cannot be wiped.
 */
public final class Secret implements AutoCloseable {

    private final byte[] content;
    private boolean destroyed;

    private Secret(byte[] content) {
        this.content = content;
    }

    /**
     * Copies bytes.
     *
     * @param bytes the secret; the caller wipes its own array
     * @return a secret of its own
     */
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /**
     * Copies characters as UTF-8.
     *
     * @param characters the secret; the caller wipes its own array
     * @return a secret of its own
     */
    public static Secret copyOf(char[] characters) {
        byte[] scratch = new byte[Math.multiplyExact(characters.length, 3)];
        ByteBuffer encoded = ByteBuffer.wrap(scratch);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), encoded, true);
        byte[] bytes = Arrays.copyOf(scratch, encoded.position());
        Arrays.fill(scratch, (byte) 0);
        return new Secret(bytes);
    }

    /**
     * Lends the content for the duration of one function.
     *
     * @param access the greppable token
     * @param function reads the array it is lent, must not keep it; the array is wiped when it returns
     * @param <R> what the function makes of it
     * @return what the function returned
     * @throws IllegalStateException after {@link #destroy()}
     */
    public <R> R use(SecretAccess access, Function<byte[], R> function) {
        Objects.requireNonNull(access, "access");
        byte[] lent = held();
        try {
            return function.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    /**
     * Lends the content as characters, for APIs that want a password so.
     *
     * @param access the greppable token
     * @param function reads the array it is lent, must not keep it; the array is wiped when it returns
     * @param <R> what the function makes of it
     * @return what the function returned
     * @throws IllegalStateException after {@link #destroy()}
     */
    public <R> R useChars(SecretAccess access, Function<char[], R> function) {
        return use(access, bytes -> {
            char[] scratch = new char[bytes.length];
            CharBuffer decoded = CharBuffer.wrap(scratch);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
            char[] characters = Arrays.copyOf(scratch, decoded.position());
            Arrays.fill(scratch, '\0');
            try {
                return function.apply(characters);
            } finally {
                Arrays.fill(characters, '\0');
            }
        });
    }

    private synchronized byte[] held() {
        if (destroyed) {
            throw new IllegalStateException("the secret was destroyed");
        }
        return content.clone();
    }

    /**
     * Compares without telling by its duration where two secrets differ.
     *
     * @param other another secret
     * @return true when both hold the same bytes
     * @throws IllegalStateException when either was destroyed
     */
    public boolean equalsSecret(Secret other) {
        return use(
                SecretAccess.reading(),
                mine -> other.use(SecretAccess.reading(), theirs -> MessageDigest.isEqual(mine, theirs)));
    }

    /** Wipes the held copy; every later use throws. */
    public synchronized void destroy() {
        destroyed = true;
        Arrays.fill(content, (byte) 0);
    }

    /** As {@link #destroy()}. */
    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
