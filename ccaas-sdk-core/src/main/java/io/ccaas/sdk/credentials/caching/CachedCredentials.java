package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import java.util.Optional;

/**
 * Keeps what a source gives, one credential for each key, and renews it.
 *
 * <p>There is no thread: the caller that notices that a credential comes near its end renews it, with at most half of its
 * own time and ten seconds, while all others go on with the old one. What nobody asks for is not renewed.
 *
 * <p>Guarantees:
 *
 * <ul>
 *   <li>for one key the source is asked by one caller at a time; others wait only when there is no credential at all, and then
 *       until their own deadline, their interrupt or {@link #close()};
 *   <li>a renewal happens at the margin or the last fifth of the life before the end, whichever is earlier, and up to a quarter of
 *       that sooner; never in the first half of the life;
 *   <li>a renewal that fails leaves the old credential in use until its very end, and is tried again after 1 second, then 2, up
 *       to 60;
 *   <li>without a credential a permanent error is remembered for 5 to 30 seconds; a passing one, a time-out or an interrupt
 *       is not, and who waited for a caller that gave up asks instead;
 *   <li>a credential that {@link #invalidate(String)} named is not given again, unless the source gives that very one again;
 *       then it is given, and further complaints about it are heard after 1 second, then 2, up to 60.
 * </ul>
 *
 * <p>Does not guarantee: that a replaced credential is wiped, because calls may still use it; that a credential
 * is kept when more than 256 keys are asked for: those that were asked for the longest ago go first, and are obtained anew. Thread-safe, also on virtual threads.
 *
 * @param <C> kind of credential
 */
public final class CachedCredentials<C extends Credential> implements CredentialSource<C>, AutoCloseable {

    private final Tally tally = new Tally();
    private final Slots<C> slots;
    private volatile boolean closed;

    private CachedCredentials(CredentialSource<C> source, CacheOptions options) {
        Asking<C> asking = new Asking<>(source, options);
        this.slots = new Slots<>(key -> new Slot<>(key.subject(), asking, options, tally));
    }

    /**
     * Begins with nothing; the source is asked at the first use.
     *
     * @param source gives one anew at each question
     * @param options how to keep them
     * @param <C> kind of credential
     * @return the cache
     */
    public static <C extends Credential> CachedCredentials<C> of(CredentialSource<C> source, CacheOptions options) {
        return new CachedCredentials<>(source, options);
    }

    /**
     * The credential of a key, obtained or renewed when it is time.
     *
     * @param request for whom, and by when; a credential that it says was refused is invalidated first
     * @return a credential that has not ended
     * @throws io.ccaas.sdk.errors.SdkException what the source threw; {@code DEADLINE_EXCEEDED}; {@code
     *     CREDENTIAL_WAIT_CANCELLED}; {@code CREDENTIAL_ENDED}; {@code CREDENTIAL_SOURCE_THREW}
     */
    @Override
    public C obtain(CredentialRequest request) {
        Optional<C> obtained = Optional.empty();
        while (obtained.isEmpty()) {
            Slot<C> slot = slots.of(request.key());
            if (closed) {
                slot.close(); // which may have come after the others were closed
            }
            request.refused().filter(slot::invalidate).ifPresent(id -> tally.invalidated.increment());
            obtained = slot.get(request);
        }
        return obtained.get();
    }

    /**
     * Drops a credential that a partner refused (401). Compares and removes: many callers that were refused with one
     * credential cause one renewal.
     *
     * @param credentialId of the credential that was refused
     */
    public void invalidate(String credentialId) {
        for (Slot<C> slot : slots.all()) {
            if (slot.invalidate(credentialId)) {
                tally.invalidated.increment();
            }
        }
    }

    /**
     * What happened so far.
     *
     * @return counters that only grow, and an age
     */
    public CacheCounts counts() {
        return tally.shown(slots.all().stream().mapToLong(Slot::ageMillis).max().orElse(0));
    }

    /** Forgets everything. Who waits, or asks later, is refused with {@code CREDENTIAL_WAIT_CANCELLED}. */
    @Override
    public void close() {
        closed = true;
        slots.all().forEach(Slot::close);
    }

    @Override
    public String toString() {
        return "CachedCredentials[" + slots.size() + "]";
    }
}
