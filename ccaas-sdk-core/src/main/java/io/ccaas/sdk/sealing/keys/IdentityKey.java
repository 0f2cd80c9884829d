package io.ccaas.sdk.sealing.keys;

import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import java.util.List;
import java.util.Optional;

/** A private key that unwraps file keys. */
public sealed interface IdentityKey extends AutoCloseable permits X25519IdentityKey, SshIdentityKey {

    /**
     * Unwraps the file key from the stanza that is addressed to this key.
     *
     * @param stanzas all of the header; those of other types are ignored
     * @return 16 bytes, which the caller destroys; empty when none is addressed to this key
     * @throws io.ccaas.sdk.sealing.refusal.SealingRefusedException when a stanza of this key's type has another form
     */
    Optional<Secret> unwrap(List<Stanza> stanzas);

    /**
     * The public half.
     *
     * @return to whom files are sealed that this key opens
     */
    RecipientKey recipient();

    /** Wipes the private key. */
    @Override
    void close();
}
