package io.ccaas.sdk.signing.webhook.proof;

import io.ccaas.sdk.credentials.SignatureMismatchException;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.webhook.message.WebhookKeys;
import java.util.ArrayList;
import java.util.List;

/** A public key; its kind decides on the algorithm. */
public final class KeyProver implements Prover {

    private final String name;
    private final VerificationKey key;

    private KeyProver(String name, VerificationKey key) {
        this.name = name;
        this.key = key;
    }

    /**
     * One for each key.
     *
     * @param keys trusted
     * @return in their order
     */
    public static List<KeyProver> all(WebhookKeys keys) {
        List<KeyProver> provers = new ArrayList<>();
        keys.forEach((name, key) -> provers.add(new KeyProver(name, key)));
        return List.copyOf(provers);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean proves(byte[] signed, List<byte[]> signatures) {
        return signatures.stream().anyMatch(signature -> proves(signed, signature));
    }

    private boolean proves(byte[] signed, byte[] signature) {
        try {
            key.verify(signed, signature);
            return true;
        } catch (SignatureMismatchException another) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "KeyProver[" + key.keyId() + "]";
    }
}
