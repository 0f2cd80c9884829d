package io.ccaas.sdk.sealing;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sealing.header.AgeHeader;
import io.ccaas.sdk.sealing.payload.Aead;
import io.ccaas.sdk.sealing.payload.ChunkLayout;
import io.ccaas.sdk.sealing.payload.PayloadKey;
import io.ccaas.sdk.sealing.payload.UnsealingStream;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import io.ccaas.sdk.sensitive.Secret;
import java.io.IOException;
import java.io.InputStream;

/**
 * Opens what was sealed to one of its age identities. Immutable and thread-safe; the age identities stay the caller's.
 *
 * <p>Guarantees: nothing of a chunk leaves before the whole chunk was verified at its place; the end of the stream is reported only
 * behind the chunk that was sealed as the last. Does not guarantee: who sealed it, nor that it is the recording that was asked for.
 * A stream that ends in a refusal has handed out the chunks before: whoever acts on them must be able to undo it, or read to the end
 * first.
 */
public final class Unsealer {

    private final AgeIdentities identities;
    private final Aead aead;

    private Unsealer(AgeIdentities identities, Aead aead) {
        this.identities = identities;
        this.aead = aead;
    }

    /**
     * Opens with these, and the Java platform's own cipher.
     *
     * @param identities one of them must be a recipient's
     * @return an unsealer
     */
    public static Unsealer with(AgeIdentities identities) {
        return new Unsealer(identities, Aead.java());
    }

    /**
     * The same with Conscrypt's native cipher; see {@link Sealer#withConscrypt}.
     *
     * @return a new unsealer
     * @throws io.ccaas.sdk.sealing.refusal.SealingConfigurationException {@code CONSCRYPT_ABSENT}
     */
    public Unsealer withConscrypt() {
        return new Unsealer(identities, Aead.conscrypt());
    }

    /**
     * Opens a recording from its beginning.
     *
     * @param sealed closed with the result, and also when it is refused
     * @return what was sealed; a refusal in the middle is a {@link SealingRefusedException} from its {@code read}
     * @throws IOException as the stream below says
     * @throws SealingRefusedException when it is sealed to others or its header was changed
     */
    public InputStream unseal(SealedRecording sealed) throws IOException {
        InputStream in = sealed.take();
        try (Secret fileKey = identities.fileKey(sealed.header())) {
            return new UnsealingStream(in, key(fileKey, in));
        } catch (IOException | RuntimeException refused) {
            in.close();
            throw refused;
        }
    }

    /**
     * Opens a recording at any place. Reads its header and its last chunk, which prove its length.
     *
     * @param source where the sealed bytes are
     * @return a reader; close it
     * @throws IOException as the source says
     * @throws SealingRefusedException when it is sealed to others, was changed, or is cut
     */
    public RangeReader ranges(SealedSource source) throws IOException {
        long length = source.length();
        AgeHeader header;
        PayloadKey key;
        try (SealedRecording start =
                SealedRecording.received(source.open(0, Math.min(length, AgeHeader.MOST_BYTES + ChunkLayout.NONCE)))) {
            header = start.header();
            try (Secret fileKey = identities.fileKey(header)) {
                key = key(fileKey, start.take());
            }
        }
        return RangeReader.open(source, key, header.length() + ChunkLayout.NONCE, length);
    }

    private PayloadKey key(Secret fileKey, InputStream payload) throws IOException {
        byte[] nonce = payload.readNBytes(ChunkLayout.NONCE);
        if (nonce.length < ChunkLayout.NONCE) {
            throw new SealingRefusedException(Problem.of(
                    "SEALED_TRUNCATED",
                    "a whole sealed recording",
                    "it ends behind its header",
                    "Get the object anew; if it stays so, it is damaged or somebody changed it."));
        }
        return PayloadKey.of(fileKey, nonce, aead);
    }

    /**
     * Makes a new header for other recipients; the payload passes as it is, unread.
     *
     * <p>Who is no recipient any more cannot open the result. Does not guarantee: that they cannot open a copy that they kept, or the
     * payload, if they kept its file key; only sealing anew does. The payload is not verified here.
     *
     * @param sealed closed with the result, and also when it is refused
     * @param recipients who can open the result; nobody else can
     * @return the same payload behind another header
     * @throws IOException as the stream below says
     * @throws SealingRefusedException when it is sealed to others or its header was changed
     */
    public SealedRecording rewrap(SealedRecording sealed, Recipients recipients) throws IOException {
        InputStream payload = sealed.take();
        try (Secret fileKey = identities.fileKey(sealed.header())) {
            return new SealedRecording(recipients.header(fileKey), payload, sealed.payloadLength());
        } catch (RuntimeException refused) {
            payload.close();
            throw refused;
        }
    }

    @Override
    public String toString() {
        return "Unsealer[" + identities + ", " + aead + "]";
    }
}
