package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.source.Credential;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;

/** Asks the source, and lets nothing come of it but a credential that has not ended or an error of this library. */
final class Asking<C extends Credential> {

    private final CredentialSource<C> source;
    private final CacheOptions options;

    Asking(CredentialSource<C> source, CacheOptions options) {
        this.source = source;
        this.options = options;
    }

    Held<C> ask(CredentialRequest request) {
        Held<C> obtained = Held.of(answer(request), options);
        if (obtained.hasEnded(options)) {
            throw new CredentialException(Problem.of(
                    "CREDENTIAL_ENDED",
                    "a credential that can still be used",
                    "the source gave one that has already ended",
                    "Compare this machine's clock with the source's; look whether the source is renewed."));
        }
        return obtained;
    }

    private C answer(CredentialRequest request) {
        try {
            return source.obtain(request);
        } catch (SdkException | SdkBugException ours) {
            throw ours;
        } catch (RuntimeException foreign) {
            throw new CredentialUnavailableException(Problem.of(
                            "CREDENTIAL_SOURCE_THREW",
                            "a source of credentials to answer",
                            "it failed",
                            "Look at the source that the host plugged in.")
                    .causedBy(foreign));
        }
    }
}
