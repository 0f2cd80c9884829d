package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.sensitive.Secret;

/**
 * A source of secrets that also takes one back in exchange: a refresh token that its server rotates would be lost with the
 * process otherwise. Files do; a host's own store may. Thread-safe, and may block, for as long as {@link #read} may: who is
 * interrupted while it keeps a secret ends with the old one or the new one, whole; the caller goes on with the new one.
 */
public interface KeepingProvider extends CredentialProvider {

    /**
     * Refuses what can be seen now to fail later, when there is no way back.
     *
     * @param name what stands after the colon of the reference
     * @param role what the secret is for; the only thing a message may name
     * @throws io.ccaas.sdk.credentials.CredentialException when nothing could be kept under this name
     */
    void requireKeeping(String name, String role);

    /**
     * Exchanges a secret. When this returns, the new one survives a power cut; when it throws, the old one is still there,
     * whole. At no moment is there neither.
     *
     * @param name what stands after the colon of the reference
     * @param role what the secret is for
     * @param next what {@link #read} gives from now on; a copy that is wiped when this returns
     * @throws io.ccaas.sdk.credentials.CredentialException when it was not kept; any other exception is reported without its message
     */
    void keep(String name, String role, Secret next);
}
