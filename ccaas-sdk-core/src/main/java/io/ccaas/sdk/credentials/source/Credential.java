package io.ccaas.sdk.credentials.source;

import java.time.Instant;
import java.util.Optional;

/**
 * Something with which this side proves who it is, obtained at one moment and often ending at another.
 *
 * <p>Implementations are immutable as far as these four are concerned, thread-safe, and their {@code toString} shows
 * nothing that could be used or guessed from: a kind and dates at most.
 */
public interface Credential {

    /**
     * Names this credential among those of its source, so that a refusal by a partner can be told of exactly this one.
     *
     * @return differs whenever the content differs, and says nothing about it: never the content, never its plain hash
     */
    String id();

    /**
     * When it was obtained.
     *
     * @return by this machine's clock
     */
    Instant obtainedAt();

    /**
     * When it ends.
     *
     * @return the last moment at which it may be used; empty when it has no end that is known
     */
    Optional<Instant> expiresAt();

    /**
     * When it may be used first. A key that others must learn of before they can verify with it is obtained early.
     *
     * @return {@link #obtainedAt()} unless a source says otherwise
     */
    default Instant usableFrom() {
        return obtainedAt();
    }

    /**
     * The kind of source that it came from.
     *
     * @return a constant word such as {@code file}; never a path or an address
     */
    String source();
}
