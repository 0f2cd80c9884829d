package io.ccaas.sdk.sealing;

import io.ccaas.sdk.sealing.header.AgeHeader;
import io.ccaas.sdk.sealing.payload.Aead;
import io.ccaas.sdk.sealing.payload.ChunkLayout;
import io.ccaas.sdk.sealing.payload.PayloadKey;
import io.ccaas.sdk.sealing.payload.SealingStream;
import io.ccaas.sdk.sensitive.Secret;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Seals recordings to recipients. Immutable and thread-safe.
 *
 * <p>Guarantees: every sealing has a key of its own that only the recipients can recover; what comes out is opened by every program
 * that reads the age format, version 1; memory does not grow with the recording. Does not guarantee: to hide the length, which is
 * that of the recording and {@code 16} bytes for each 64 KiB; that a recipient does not hand it on; or who sealed it.
 */
public final class Sealer {

    private static final int FILE_KEY_BYTES = 16;

    private final Recipients recipients;
    private final Aead aead;

    private Sealer(Recipients recipients, Aead aead) {
        this.recipients = recipients;
        this.aead = aead;
    }

    /**
     * Seals to these, with the Java platform's own cipher.
     *
     * @param recipients each can open it alone
     * @return a sealer
     */
    public static Sealer to(Recipients recipients) {
        return new Sealer(recipients, Aead.java());
    }

    /**
     * The same with Conscrypt's native cipher, some times faster. The host brings {@code org.conscrypt:conscrypt-openjdk-uber}; its
     * provider is registered nowhere and used for nothing else.
     *
     * @return a new sealer
     * @throws io.ccaas.sdk.sealing.refusal.SealingConfigurationException {@code CONSCRYPT_ABSENT}
     */
    public Sealer withConscrypt() {
        return new Sealer(recipients, Aead.conscrypt());
    }

    /**
     * Seals to the end of a stream, as the result is read.
     *
     * @param plain closed with the result
     * @return what may be stored
     */
    public SealedRecording seal(InputStream plain) {
        return seal(plain, OptionalLong.empty());
    }

    /**
     * Seals a stream of known length, so that the result's length is known too.
     *
     * @param plain closed with the result
     * @param length bytes; an input of another length is refused before the last chunk is made
     *     ({@code SEALING_LENGTH}), so that what was written cannot be opened as if it were whole
     * @return what may be stored
     */
    public SealedRecording seal(InputStream plain, long length) {
        return seal(plain, OptionalLong.of(new ChunkLayout(length).plain()));
    }

    private SealedRecording seal(InputStream plain, OptionalLong length) {
        byte[] nonce = random(ChunkLayout.NONCE);
        byte[] fresh = random(FILE_KEY_BYTES);
        try (Secret fileKey = Secret.copyOf(fresh)) {
            AgeHeader header = recipients.header(fileKey);
            PayloadKey key = PayloadKey.of(fileKey, nonce, aead);
            return new SealedRecording(header, new SealingStream(plain, nonce, key, length), payload(length));
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    private static OptionalLong payload(OptionalLong plain) {
        return plain.isEmpty()
                ? plain
                : OptionalLong.of(ChunkLayout.NONCE + new ChunkLayout(plain.getAsLong()).payload());
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Sealer[" + recipients + ", " + aead + "]";
    }
}
