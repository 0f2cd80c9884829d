package io.ccaas.sdk.audit.chain;

import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.credentials.SignatureMismatchException;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.encoding.Base64Url;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * An entry that signs the whole log up to itself, because it holds the hash of the entry before it. Kept in a second
 * place it proves later that nothing before it was cut off or made anew.
 *
 * @param entry the entry that carries the signature
 */
public record Checkpoint(AuditEntry entry) {

    /** The kind of its entry. */
    public static final String KIND = "CHECKPOINT";

    private static final String DOMAIN = "ccaas-audit-checkpoint-1\n";
    private static final String SIGNATURE_MEMBER = ",\"sig\":";

    /**
     * Checks that the entry carries a checkpoint.
     *
     * @param entry the entry that carries the signature
     */
    public Checkpoint {
        // The signature covers what stands before it, so nothing may stand after it.
        boolean signed = entry.kind().equals(KIND)
                && List.copyOf(entry.fields().keySet()).equals(List.of("key", "sig"));
        if (!signed) {
            throw new AuditTamperedException(Tampering.EDITED, entry.sequence());
        }
    }

    /**
     * Signs.
     *
     * @param sequence number of the entry
     * @param time when
     * @param previous hash of the entry before, which is what the signature is about
     * @param key the audit key
     * @return the checkpoint
     */
    public static Checkpoint sign(long sequence, Instant time, String previous, SigningKey key) {
        EntryLine line = new EntryLine();
        line.open(sequence, time, previous, KIND);
        line.member("key", VerificationKey.of(key.publicKey()).keyId());
        byte[] signature = key.sign(message(line.soFar()));
        line.member("sig", Base64Url.encode(signature));
        line.close();
        return read(sequence, line.soFar().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a checkpoint as it was written, in the log or elsewhere. Its signature is not looked at.
     *
     * @param expected the number to name when it cannot be read
     * @param line the bytes without the line end
     * @return the checkpoint
     * @throws AuditTamperedException when it is none, or its hash does not belong to its content
     */
    public static Checkpoint read(long expected, byte[] line) {
        return new Checkpoint(AuditEntry.read(expected, line));
    }

    /**
     * The id of the key that it names.
     *
     * @return JWK SHA-256 thumbprint, base64url
     */
    public String keyId() {
        return String.valueOf(entry.fields().get("key"));
    }

    /**
     * Proves the signature.
     *
     * @param key the trusted key of this id
     * @throws AuditTamperedException {@code AUDIT_CHECKPOINT_FORGED}
     */
    public void verify(VerificationKey key) {
        String line = entry.line();
        try {
            key.verify(message(line.substring(0, line.lastIndexOf(SIGNATURE_MEMBER))), signature());
        } catch (SignatureMismatchException refused) {
            throw forged();
        }
    }

    private byte[] signature() {
        return Base64Url.decode(String.valueOf(entry.fields().get("sig"))).orElseThrow(this::forged);
    }

    private AuditTamperedException forged() {
        return new AuditTamperedException(Tampering.CHECKPOINT_FORGED, entry.sequence());
    }

    private static byte[] message(String signed) {
        return (DOMAIN + signed).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "Checkpoint[" + entry.sequence() + "]";
    }
}
