package io.ccaas.sdk.http.auth.sigv4;

import io.ccaas.sdk.credentials.caching.CacheOptions;
import io.ccaas.sdk.credentials.caching.CachedCredentials;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.proof.AwsKeys;
import io.ccaas.sdk.partner.declared.proof.SigV4Declaration;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What signs the calls to one store: keys that are kept, or those of a session. Thread-safe; close it. */
public final class SigV4 implements AutoCloseable {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

    private final Authorization authorization;
    private final List<Runnable> closing;

    private SigV4(Authorization authorization, List<Runnable> closing) {
        this.authorization = authorization;
        this.closing = closing;
    }

    /**
     * Prepares. Kept keys are read once, to know that they are there; a token service is asked for the first attempt.
     *
     * @param partner whose calls are signed
     * @param declared region and keys
     * @param loader reads what is kept
     * @param tls towards the origins of the partner, loaded only where a token service is asked
     * @param around what the instance shares
     * @return to be closed after use
     * @throws io.ccaas.sdk.errors.SdkException when a kept key is missing or has not its form
     */
    public static SigV4 of(
            Partner partner,
            SigV4Declaration declared,
            CredentialLoader loader,
            Supplier<? extends Function<Deadline, TlsClient>> tls,
            Pipeline.Surroundings around) {
        return new Opening(partner, declared.region(), loader, tls, around).open(declared.keys());
    }

    private record Opening(
            Partner partner,
            String region,
            CredentialLoader loader,
            Supplier<? extends Function<Deadline, TlsClient>> tls,
            Pipeline.Surroundings around) {

        SigV4 open(AwsKeys keys) {
            if (keys instanceof AwsKeys.Kept kept) {
                return new SigV4(signing("s3", kept(kept)), List.of());
            }
            if (keys instanceof AwsKeys.AssumedRole assumed) {
                Authorization own = signing("sts", kept(assumed.own()));
                return session(SessionQuestion.signed(assumed.session(), own));
            }
            AwsKeys.WebIdentity identity = (AwsKeys.WebIdentity) keys;
            return session(SessionQuestion.byToken(identity.session(), identity.token(), loader, around.deadlines()));
        }

        private KeptKeys kept(AwsKeys.Kept places) {
            KeptKeys keys = new KeptKeys(places, loader, around.deadlines(), around.time());
            keys.obtain(CredentialRequest.of(partner.id(), Deadline.in(FIRST_LOOK, around.time())));
            return keys;
        }

        private Authorization signing(String service, CredentialSource<AwsCredential> keys) {
            return new SigV4Authorization(partner.id(), keys, new SigV4Signer(service, region), around.time());
        }

        private SigV4 session(SessionQuestion question) {
            GuardedFetch fetch = GuardedFetch.of(partner, tls.get(), around);
            CachedCredentials<AwsCredential> kept = CachedCredentials.of(
                    new SessionKeys(question, fetch, around.time()),
                    CacheOptions.usual(around.time(), around.listener()));
            return new SigV4(signing("s3", kept), List.of(kept::close, fetch::close));
        }

        @Override
        public String toString() {
            return "Opening[" + partner.id() + "]";
        }
    }

    /**
     * Signs attempts.
     *
     * @return for the partner's pipeline
     */
    public Authorization authorization() {
        return authorization;
    }

    /** Forgets the keys of a session, and cancels a question that is under way. */
    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }

    @Override
    public String toString() {
        return "SigV4[" + authorization + "]";
    }
}
