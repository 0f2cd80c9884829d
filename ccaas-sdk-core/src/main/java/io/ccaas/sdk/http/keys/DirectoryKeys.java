package io.ccaas.sdk.http.keys;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.signing.keys.KeyDirectory;
import io.ccaas.sdk.signing.keys.KeyRing;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one key directory. Fetched by the call that needs them, when they are an hour old or lack the key that signed,
 * and at most once a minute. What a fetch brings replaces what was known: a key that is gone does not count any more. A fetch
 * that fails changes nothing for a day; then no key of the directory counts until it is read again, because one that was taken out
 * meanwhile would count for as long as somebody keeps the directory away from us. Thread-safe.
 */
public final class DirectoryKeys implements KeyRing {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String partnerId;
    private final URI place;
    private final GuardedFetch fetch;
    private final Pipeline.Surroundings around;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Known known;
    private @Nullable Tried tried;

    private record Known(KeyDirectory directory, long at, Instant date) {}

    private record Tried(long at, @Nullable SdkException failure) {}

    private DirectoryKeys(String partnerId, URI place, GuardedFetch fetch, Pipeline.Surroundings around) {
        this.partnerId = partnerId;
        this.place = place;
        this.fetch = fetch;
        this.around = around;
    }

    /**
     * Prepares; fetches nothing yet.
     *
     * @param partnerId whose keys
     * @param origin where the directory is; declared for keys
     * @param fetch the way there; the caller closes it
     * @param around what the instance shares
     * @return its keys
     */
    public static DirectoryKeys of(
            String partnerId, WebOrigin origin, GuardedFetch fetch, Pipeline.Surroundings around) {
        return new DirectoryKeys(partnerId, URI.create(origin + KeyDirectory.PATH), fetch, around);
    }

    @Override
    public Optional<VerificationKey> find(String keyId) {
        Known current = known;
        if (current == null || isOlder(current, FRESH) || found(current, keyId).isEmpty()) {
            current = refreshed(keyId);
        }
        if (isOlder(current, LONGEST)) {
            throw SignatureRefusedException.because(
                    "KEY_DIRECTORY_OUT_OF_DATE",
                    "a signature by a key that a directory named at most " + LONGEST + " ago",
                    "the directory could not be read for longer, so that nobody knows which of its keys still count",
                    "Restore the way to the partner's key directory, or pin its keys.");
        }
        return found(current, keyId);
    }

    private Optional<VerificationKey> found(Known current, String keyId) {
        return current.directory().find(keyId, around.time().instant());
    }

    /** By ticker or by date: a date that was put back does not keep a key alive, nor does a machine that slept. */
    private boolean isOlder(Known current, Duration age) {
        return isOlder(current.at(), age)
                || !around.time().instant().isBefore(current.date().plus(age));
    }

    private boolean isOlder(long then, Duration age) {
        return around.time().ticks() - then >= age.toNanos();
    }

    /** One fetch for all who wait; whoever cannot wait so long takes what is known. */
    private Known refreshed(String keyId) {
        boolean ours = locked(around.deadlines().within(PATIENCE, around.time()));
        try {
            Known current = known;
            boolean enough = current != null
                    && !isOlder(current, FRESH)
                    && found(current, keyId).isPresent();
            if (ours && !enough && (tried == null || isOlder(tried.at(), BETWEEN_FETCHES))) {
                tried = new Tried(around.time().ticks(), attempt());
                current = known;
            }
            if (current != null) {
                return current;
            }
            throw ours ? neverKnown() : new DeadlineExceededException("key directory");
        } finally {
            if (ours) {
                fetching.unlock();
            }
        }
    }

    private boolean locked(Deadline until) {
        try {
            return fetching.tryLock(until.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SdkException neverKnown() {
        if (tried == null || tried.failure() == null) {
            throw new SdkBugException("a fetch that did not fail brought no directory");
        }
        return tried.failure();
    }

    private @Nullable SdkException attempt() {
        try {
            FetchLimits limits = new FetchLimits(
                    KeyDirectory.LARGEST_BYTES, around.deadlines().within(PATIENCE, around.time()));
            byte[] document = fetch.get(AuxiliaryOrigin.Purpose.KEYS, place, KeyDirectory.MEDIA_TYPE, limits);
            known = new Known(
                    KeyDirectory.parse(document),
                    around.time().ticks(),
                    around.time().instant());
            return null;
        } catch (SdkBugException bug) {
            throw bug;
        } catch (SdkException failure) {
            tell(failure);
            return failure;
        } finally {
            around.deadlines().rearm(); // this is in the middle of a call, whose answer waits
        }
    }

    private void tell(SdkException failure) {
        around.listener()
                .onEvent(new SecurityEvent(
                        around.time().instant(),
                        SecurityEvent.Kind.KEY_DIRECTORY,
                        partnerId,
                        "the key directory was not read (" + failure.code() + "); " + meanwhile(known)));
    }

    private String meanwhile(@Nullable Known current) {
        if (current == null) {
            return "no key of it is known";
        }
        return isOlder(current, LONGEST)
                ? "the keys known before count no more"
                : "the keys known before still count, until " + current.date().plus(LONGEST);
    }

    @Override
    public String toString() {
        return "DirectoryKeys[" + partnerId + "]";
    }
}
