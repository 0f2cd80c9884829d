package io.ccaas.sdk.credentials.patience;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Bounded;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Waits for whoever keeps a secret or a key outside of this library, but never longer than half a minute, nor beyond the call
 * in whose middle that is. It is asked on a thread of its own, which is interrupted when nobody waits any more. Thread-safe.
 *
 * <p>A late answer is not the partner's fault: it has a name of its own, so that no breaker counts it.
 */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** As many as hang while nothing answers; then there is no more asking until one of them has ended. */
    private static final int MOST = 64;

    private final CurrentDeadline deadlines;
    private final Bounded asked = Bounded.interrupting("ccaas-sdk credential", MOST);

    /**
     * Knows the calls of one instance.
     *
     * @param deadlines of the calls under way
     */
    public Patience(CurrentDeadline deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * Asks for a credential. Half of what a call has left is left to it: there may be an older one that still serves.
     *
     * @param role what it is for
     * @param foreign gives it
     * @param <R> what is given
     * @return what was given
     * @throws CredentialUnavailableException {@code CREDENTIAL_SOURCE_LATE} or {@code CREDENTIAL_WAIT_CANCELLED}
     */
    public <R> R ask(String role, Supplier<R> foreign) {
        Deadline whole = deadlines.within(LONGEST, Time.system());
        Duration half = whole.remaining().dividedBy(2).plusNanos(1);
        return await(role, whole.within(half), until -> foreign.get());
    }

    /**
     * A key that is asked with patience.
     *
     * @param role what it is for
     * @param elsewhere signs in a device, an agent or a service
     * @return the same key
     */
    public SigningKey with(String role, SigningKey elsewhere) {
        return new PatientKey(elsewhere, this, role);
    }

    /**
     * A key for tokens that is asked with patience.
     *
     * @param role what it is for
     * @param elsewhere signs in a device
     * @return the same key
     */
    public JoseKey with(String role, JoseKey elsewhere) {
        return new PatientJoseKey(elsewhere, this, role);
    }

    byte[] sign(String role, byte[] message, BiFunction<byte[], Deadline, byte[]> foreign) {
        byte[] own = message.clone(); // whoever is left behind may read it later
        Deadline whole = deadlines.within(LONGEST, Time.system());
        try {
            return await(role, whole, until -> foreign.apply(own, until));
        } catch (SdkException | SdkBugException ours) {
            throw ours;
        } catch (RuntimeException failed) {
            throw CredentialUnavailableException.signerFailed(failed);
        }
    }

    private <R> R await(String role, Deadline until, Function<Deadline, R> foreign) {
        try {
            return asked.call(
                    until, deadlines::requireWanted, () -> deadlines.during(until, () -> foreign.apply(until)));
        } catch (TimeoutException late) {
            throw CredentialUnavailableException.late(role);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            deadlines.requireWanted(); // a call that was given up says so itself
            throw CredentialUnavailableException.cancelled();
        } catch (ExecutionException failed) {
            throw thrown(role, failed);
        }
    }

    private static RuntimeException thrown(String role, ExecutionException failed) {
        if (failed.getCause() instanceof DeadlineExceededException) {
            return CredentialUnavailableException.late(role);
        }
        if (failed.getCause() instanceof Error fatal) {
            throw fatal;
        }
        return failed.getCause() instanceof RuntimeException foreign
                ? foreign
                : new SdkBugException("a supplier threw a checked exception", failed);
    }
}
