package io.ccaas.sdk.signing.webhook.emit;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.encoding.RandomIds;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.proof.MacProver;
import io.ccaas.sdk.signing.webhook.proof.SecretForm;
import io.ccaas.sdk.time.Time;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs webhooks as Standard Webhooks says, for receivers that cannot verify RFC 9421.
 *
 * <p>Guarantees: the signature covers id, time and content. Does not guarantee: anything about URL, method and other fields, nor
 * with a shared secret that the receiver did not make it. Sign each attempt anew, with the same id. Thread-safe.
 */
public final class StandardWebhookSigner {

    private static final int SECRET_BYTES = 32;
    private static final int FEWEST_BYTES = 24;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final List<Function<byte[], String>> signers;
    private final Time time;

    private StandardWebhookSigner(List<Function<byte[], String>> signers, Time time) {
        this.signers = signers;
        this.time = time;
    }

    /**
     * Signs with shared secrets ({@code v1}), with each of them: while the receiver changes from one to the next, it finds the one
     * it knows.
     *
     * @param secrets in base64, perhaps behind {@code whsec_}, of 24 bytes or more; each receiver has its own
     * @param time decides {@code webhook-timestamp}
     * @return the signer
     * @throws IllegalArgumentException when a secret is shorter or not base64
     */
    public static StandardWebhookSigner of(WebhookSecrets secrets, Time time) {
        secrets.forEach((name, secret) -> requireLong(secret));
        List<Function<byte[], String>> signers = new ArrayList<>();
        MacProver.all(secrets, SecretForm.WHSEC, MacAlgorithm.SHA256)
                .forEach(prover -> signers.add(message -> "v1," + base64(prover.mac(message))));
        return new StandardWebhookSigner(List.copyOf(signers), time);
    }

    private static void requireLong(Secret secret) {
        int length = secret.use(SecretAccess.reading(), shown -> {
            byte[] key = SecretForm.WHSEC.key(shown);
            Arrays.fill(key, (byte) 0);
            return key.length;
        });
        if (length < FEWEST_BYTES) {
            throw new IllegalArgumentException("a webhook secret has " + FEWEST_BYTES + " bytes or more");
        }
    }

    /**
     * Signs with a key ({@code v1a}): the receiver holds nothing that can sign.
     *
     * @param key Ed25519
     * @param time decides {@code webhook-timestamp}
     * @return the signer
     * @throws IllegalArgumentException when the key is of another kind
     */
    public static StandardWebhookSigner of(SigningKey key, Time time) {
        if (key.algorithm() != SignatureAlgorithm.ED25519) {
            throw new IllegalArgumentException("Standard Webhooks are signed with Ed25519 keys");
        }
        return new StandardWebhookSigner(List.of(message -> "v1a," + base64(key.sign(message))), time);
    }

    /**
     * Signs one attempt to send a webhook.
     *
     * @param id of the event, of 1 to 128 letters, digits, underscores and hyphens; the same in every attempt
     * @param body the content as it is sent
     * @return the three fields to add
     * @throws IllegalArgumentException when the id has another form
     */
    public List<Field> sign(String id, byte[] body) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id has 1 to 128 letters, digits, underscores and hyphens");
        }
        String seconds = Long.toString(time.instant().getEpochSecond());
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes((id + "." + seconds + ".").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(body);
        String signatures = signers.stream()
                .map(signer -> signer.apply(message.toByteArray()))
                .collect(Collectors.joining(" "));
        return List.of(
                new Field("webhook-id", id),
                new Field("webhook-timestamp", seconds),
                new Field("webhook-signature", signatures));
    }

    /**
     * A new id for an event.
     *
     * @return 128 random bits that say nothing of the event
     */
    public static String freshId() {
        return "msg_" + RandomIds.fresh(new SecureRandom());
    }

    /**
     * A new secret for a receiver.
     *
     * @return {@code whsec_} and 32 random bytes in base64; the caller destroys it
     */
    public static Secret freshSecret() {
        byte[] shown = ("whsec_" + base64(random(SECRET_BYTES))).getBytes(StandardCharsets.US_ASCII);
        try {
            return Secret.copyOf(shown);
        } finally {
            Arrays.fill(shown, (byte) 0);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "StandardWebhookSigner[" + signers.size() + " signatures]";
    }
}
