package io.ccaas.sdk.audio.verify;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.adts.AdtsForm;
import io.ccaas.sdk.audio.verify.aiff.AiffForm;
import io.ccaas.sdk.audio.verify.amr.AmrForm;
import io.ccaas.sdk.audio.verify.au.AuForm;
import io.ccaas.sdk.audio.verify.caf.CafForm;
import io.ccaas.sdk.audio.verify.flac.FlacForm;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import io.ccaas.sdk.audio.verify.input.PayloadFile;
import io.ccaas.sdk.audio.verify.matroska.MatroskaForm;
import io.ccaas.sdk.audio.verify.mp4.Mp4Form;
import io.ccaas.sdk.audio.verify.mpeg.MpegForm;
import io.ccaas.sdk.audio.verify.ogg.OggForm;
import io.ccaas.sdk.audio.verify.riff.WavForm;
import io.ccaas.sdk.audio.verify.verdict.Breach;
import io.ccaas.sdk.audio.verify.verdict.VerifiedAudio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Accepts audio-only payloads exactly as this library writes them, for partners and gateways that want to know what they receive. Has no
 * state.
 *
 * <p>Guarantees: every byte of an accepted payload is a constant, a number that was checked and lies in its one canonical encoding, or audio
 * inside the framing of its codec, whose slack is neutral as far as {@code L2} goes. One pass, memory independent of the payload, and no code
 * in common with the cleaner, so that a fault in one is not hidden by the same fault in the other. Does not guarantee: anything about sample
 * values and entropy-coded payload, which may hold speech, key tones or steganography; nor who sent the payload, which its signature says.
 */
public final class AudioOnlyVerifier {

    private static final int HEAD_BYTES = 64;

    private static final Breach PAYLOAD_UNKNOWN = new Breach(
            "PAYLOAD_UNKNOWN", "a container of the list at the first byte", "the first bytes belong to none");
    private static final Breach PAYLOAD_TRAILING =
            new Breach("PAYLOAD_TRAILING", "nothing behind the audio", "more bytes follow");

    /** Each begins in a way of its own, so the order does not matter. */
    private static final List<CanonicalForm> FORMS = List.of(
            new WavForm(),
            new MpegForm(),
            new OggForm(),
            new FlacForm(),
            new AmrForm(),
            new AdtsForm(),
            new AuForm(),
            new AiffForm(),
            new CafForm(),
            new Mp4Form(),
            new MatroskaForm());

    private AudioOnlyVerifier() {}

    /**
     * Reads a payload to its end.
     *
     * @param in the payload; stays open
     * @return what was proven
     * @throws io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException if it is anything else, at the first byte that says so
     * @throws AudioFileException if the stream fails
     */
    public static VerifiedAudio verify(InputStream in) {
        Payload payload = new Payload(in);
        byte[] head = payload.peek(HEAD_BYTES);
        CanonicalForm form = FORMS.stream()
                .filter(candidate -> candidate.begins(head))
                .findFirst()
                .orElseThrow(() -> PAYLOAD_UNKNOWN.at(0));
        AudioFormat format = form.prove(payload);
        if (!payload.atEnd()) {
            throw PAYLOAD_TRAILING.at(payload.position());
        }
        return new VerifiedAudio(format, payload.position(), payload.sha256());
    }

    /**
     * Reads a file to its end.
     *
     * @param file the payload
     * @return what was proven
     * @throws io.ccaas.sdk.audio.verify.verdict.PayloadRefusedException if it is anything else, at the first byte that says so
     * @throws AudioFileException if the file cannot be read
     */
    public static VerifiedAudio verify(Path file) {
        try (InputStream in = PayloadFile.open(file)) {
            return verify(in);
        } catch (IOException e) {
            throw PayloadFile.unreadable(e);
        }
    }
}
