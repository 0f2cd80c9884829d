package io.ccaas.sdk.signing.webhook.proof;

import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A secret with its keyed digest. It decodes the secret at each use, so that destroying it ends its use here. */
public final class MacProver implements Prover {

    private final String name;
    private final Secret secret;
    private final SecretForm form;
    private final MacAlgorithm algorithm;

    private MacProver(String name, Secret secret, SecretForm form, MacAlgorithm algorithm) {
        this.name = name;
        this.secret = secret;
        this.form = form;
        this.algorithm = algorithm;
    }

    /**
     * One for each secret.
     *
     * @param secrets as the sender shows them
     * @param form how their bytes are written
     * @param algorithm which digest
     * @return in the order of the secrets
     * @throws IllegalArgumentException when a secret is empty or not in this form
     */
    public static List<MacProver> all(WebhookSecrets secrets, SecretForm form, MacAlgorithm algorithm) {
        List<MacProver> provers = new ArrayList<>();
        secrets.forEach((name, secret) -> provers.add(new MacProver(name, secret, form, algorithm)));
        provers.forEach(prover -> prover.mac(new byte[0]));
        return List.copyOf(provers);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean proves(byte[] signed, List<byte[]> signatures) {
        byte[] mac = mac(signed);
        return signatures.stream().anyMatch(signature -> MessageDigest.isEqual(mac, signature));
    }

    /**
     * Computes the digest that the other side must have sent.
     *
     * @param message what is signed
     * @return the whole of it
     */
    public byte[] mac(byte[] message) {
        return secret.use(SecretAccess.reading(), shown -> {
            byte[] key = form.key(shown);
            try {
                return algorithm.of(key, message);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        });
    }

    @Override
    public String toString() {
        return "MacProver[" + algorithm + "]";
    }
}
