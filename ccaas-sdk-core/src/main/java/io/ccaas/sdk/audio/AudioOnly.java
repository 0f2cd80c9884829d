package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.channels.CallLayout;
import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.io.Spool;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.result.CleaningReceipt;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Sound and nothing else: a recording whose container was rebuilt from proven parts.
 *
 * <p>Guarantees: an object exists only after the whole input was proven; its bytes hold audio payload, a few range-checked numbers
 * and constants, so two inputs with equal audio and different metadata give equal bytes. It never changes, may be read any number
 * of times by any number of threads, and every reading is compared with {@link #sha256()} before it ends. It keeps its own copy: up
 * to 1 MiB in memory, more of it in a temporary file of mode 0600, encrypted under a key that exists in this object alone and gone
 * when it is closed.
 *
 * <p>Does not guarantee: anything about what is said or dialled in the recording. Speech, key tones and what is hidden in sample
 * values stay, because the audio is kept bit by bit. Length and duration stay too. {@link #maskingKeyTones} takes key tones out.
 *
 * <pre>{@code
 * try (AudioOnly audio = AudioOnly.from(Path.of("recording.wav"))) {
 *     partner.send(audio);
 * }
 * }</pre>
 */
public final class AudioOnly implements AutoCloseable {

    private final Spool spool;
    private final CleaningReport report;

    AudioOnly(Spool spool, CleaningReport report) {
        this.spool = spool;
        this.report = report;
    }

    /**
     * Cleans a file with the default rules.
     *
     * @param recording the file; its name goes nowhere
     * @return the audio; close it
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when it cannot be proven
     * @throws io.ccaas.sdk.audio.result.AudioFileException when it cannot be read
     */
    public static AudioOnly from(Path recording) {
        return AudioCleaner.standard().toAudioOnly(recording);
    }

    /**
     * Cleans a stream with the default rules. Reads to its end and leaves it open.
     *
     * @param recording any stream; {@code available()} and {@code skip()} are not trusted
     * @return the audio; close it
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when it cannot be proven
     * @throws io.ccaas.sdk.audio.result.AudioFileException when it cannot be read
     */
    public static AudioOnly from(InputStream recording) {
        return AudioCleaner.standard().toAudioOnly(recording);
    }

    /**
     * Size of the cleaned bytes.
     *
     * @return bytes
     */
    public long length() {
        return spool.length();
    }

    /**
     * SHA-256 of the cleaned bytes.
     *
     * @return a copy, 32 bytes
     */
    public byte[] sha256() {
        return spool.sha256();
    }

    /**
     * What the audio is made of.
     *
     * @return container, codec, sample rate, channels, length in time
     */
    public AudioFormat format() {
        return report.format();
    }

    /**
     * The media type to declare when sending it.
     *
     * @return a constant, for example {@code audio/wav}
     */
    public String mediaType() {
        return report.format().container().mediaType();
    }

    /**
     * The extension for a constant file name such as {@code audio.wav}.
     *
     * @return without a dot
     */
    public String fileExtension() {
        return report.format().container().fileExtension();
    }

    /**
     * What was left out.
     *
     * @return kinds, counts and bytes, never values
     */
    public CleaningReport report() {
        return report;
    }

    /**
     * Reads the cleaned bytes from their start. The last block is handed out only after the digest over all bytes was compared: a
     * difference throws {@code AUDIO_CHANGED} instead of ending the stream.
     *
     * @return an independent stream for one thread; closing it is not needed
     * @throws IllegalStateException when this object was closed
     */
    public InputStream openStream() {
        return spool.openStream();
    }

    /**
     * A copy without the key tones (DTMF) of some channels: card numbers and codes that callers type are audible as tones. This
     * changes the audio, which is why nothing does it unasked; {@link #report()} of the copy says how much was silenced.
     *
     * <p>Guarantees: where tones are found, and 25 ms on either side, and in gaps of less than 120 ms, there is the codec's exact
     * silence; every other sample, the length and the format stay. What a silenced stretch held cannot be computed from the copy.
     *
     * <p>Does not guarantee that every tone is found: not one that is drowned by speech or music in its channel, is softer than
     * -40 dBm0, or is shorter than about 13 ms; nor that nothing else is silenced: a moment of speech may look like a
     * tone ({@code docs/benchmarks.md} has both rates). It leaves spoken numbers alone. It makes nobody compliant with a standard of
     * the card industry: it is one measure, to be judged together with where tones are kept elsewhere.
     *
     * @param mask which channels
     * @return a recording of its own; close it, and this one too
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code SAMPLES_NOT_PLAIN} for anything but PCM, float and G.711 in WAV;
     *     {@code DTMF_SAMPLE_RATE} outside of 8000 to 48000 Hz; {@code CHANNELS_NOT_TWO}
     */
    public AudioOnly maskingKeyTones(DtmfMask mask) {
        Spool masked = spool.another();
        try {
            return new AudioOnly(masked, KeyTones.silence(spool, report, mask, masked));
        } catch (RuntimeException | Error e) {
            masked.close();
            throw e;
        }
    }

    /**
     * Parts the two parties of a call.
     *
     * @param layout who is heard where; nothing in a recording says it
     * @return a recording of each party; close it, and this one too
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code SAMPLES_NOT_PLAIN} for anything but PCM, float and G.711 in WAV;
     *     {@code CHANNELS_NOT_TWO}
     */
    public CallChannels splitInto(CallLayout layout) {
        return CallChannels.split(spool, report, layout);
    }

    /**
     * What an audit log should hold of this audio.
     *
     * @return report, length and digest
     */
    public CleaningReceipt receipt() {
        return CleaningReceipt.of(report, length(), sha256());
    }

    /** Deletes the held copy. Streams that are still open throw {@link IllegalStateException} at their next block. */
    @Override
    public void close() {
        spool.close();
    }

    /** Format and length; nothing that was derived from the input's name or metadata. */
    @Override
    public String toString() {
        return "AudioOnly[" + report.format().codec() + " in " + fileExtension() + ", " + length() + " bytes]";
    }
}
