package io.ccaas.sdk.signing.webhook.proof;

import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A secret behind the message in one MD5, as some old callbacks are signed. It is no keyed digest; behind a verb only.
 *
 * @param name the operator's name for the secret
 * @param secret its text
 */
public record Md5Prover(String name, Secret secret) implements Prover {

    /**
     * One for each secret.
     *
     * @param secrets as the sender shows them
     * @return in their order
     */
    public static List<Md5Prover> all(WebhookSecrets secrets) {
        List<Md5Prover> provers = new ArrayList<>();
        secrets.forEach((name, secret) -> provers.add(new Md5Prover(name, secret)));
        return List.copyOf(provers);
    }

    @Override
    public boolean proves(byte[] signed, List<byte[]> signatures) {
        byte[] digest = secret.use(SecretAccess.reading(), key -> digest(signed, SecretForm.TEXT.key(key)));
        return signatures.stream().anyMatch(signature -> MessageDigest.isEqual(digest, signature));
    }

    private static byte[] digest(byte[] signed, byte[] key) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(signed);
            return md5.digest(key);
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has this digest", foreign);
        }
    }

    @Override
    public String toString() {
        return "Md5Prover[]";
    }
}
