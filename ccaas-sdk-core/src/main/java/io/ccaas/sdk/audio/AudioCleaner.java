package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.channels.DtmfMask;
import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.container.StructureObserver;
import io.ccaas.sdk.audio.declared.RawAudio;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.io.FileDraft;
import io.ccaas.sdk.audio.io.OutputPlace;
import io.ccaas.sdk.audio.io.Spool;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes audio-only copies of recordings. Immutable and thread-safe; every option gives a new cleaner.
 *
 * <p>Guarantees: memory does not grow with the input. An output becomes visible only after the whole input was proven; a refusal, a
 * failure or an interrupt leaves nothing behind. An output file is made beside its final place with mode 0600 and a random name, and is
 * then renamed atomically. Does not guarantee that an output outlives a power cut: nothing is forced to the disk.
 */
public final class AudioCleaner {

    private final CleaningRules rules;
    private final OutputPlace.Existing existing;
    private final Path spoolFolder;
    private final Detection detection;
    private final Optional<DtmfMask> mask;

    private AudioCleaner(
            CleaningRules rules,
            OutputPlace.Existing existing,
            Path spoolFolder,
            Detection detection,
            Optional<DtmfMask> mask) {
        this.rules = rules;
        this.existing = existing;
        this.spoolFolder = spoolFolder;
        this.detection = detection;
        this.mask = mask;
    }

    /**
     * The default: existing outputs are kept, truncated inputs are taken with a warning (Ogg: refused), spools lie in {@code java.io.tmpdir}.
     *
     * @return a cleaner
     */
    public static AudioCleaner standard() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return new AudioCleaner(
                CleaningRules.standard(), OutputPlace.Existing.KEPT, folder, Containers::familyOf, Optional.empty());
    }

    /**
     * Replaces a file that lies at the output's path, at the end and atomically. A symbolic link there is replaced itself. The input is
     * never replaced: an output that is the input, also by way of a link, stays refused.
     *
     * @return a new cleaner
     */
    public AudioCleaner replacingExistingOutput() {
        return new AudioCleaner(rules, OutputPlace.Existing.REPLACED, spoolFolder, detection, mask);
    }

    /**
     * Takes Ogg inputs that end early, too: what is there, without a piece that is not whole. Without this an Ogg file that ends within a page or a
     * packet is refused, because a cut page cannot be proven. WAV, Wave64, AU, AIFF, CAF, MP3, ADTS and Matroska are taken cut by default, with a
     * warning. FLAC, AMR and MP4 are refused in any case: the first two say where to cut or how to decode what is whole, and a cut MP4 file
     * has no header, or samples that are missing.
     *
     * @return a cleaner that takes as much as there is of an Ogg input
     */
    public AudioCleaner takingTruncatedInput() {
        return with(rules.takingTruncated());
    }

    /**
     * Refuses an input that holds less audio than its header declares, with a code that ends in {@code TRUNCATED}.
     *
     * @return a new cleaner
     */
    public AudioCleaner refusingTruncatedInput() {
        return with(rules.refusingTruncated());
    }

    /**
     * Lowers the number of structures that an input may have.
     *
     * @param most 1 to 1,000,000, which is the default
     * @return a new cleaner
     */
    public AudioCleaner withAtMostStructures(int most) {
        return with(rules.withAtMost(most));
    }

    /**
     * Takes one track of a container that has several, for example of a call whose parties lie in a track each.
     *
     * @param number the track's number in the container, 1 or more
     * @return a new cleaner
     */
    public AudioCleaner takingTrack(int number) {
        return with(rules.withTrack(number));
    }

    /**
     * Drops what lies between proven pieces of audio and goes on behind it, where the format knows how: frames of MPEG audio and of ADTS. Without it
     * such an input is refused, because what lies there may be audio that is lost.
     *
     * @return a new cleaner
     */
    public AudioCleaner resyncingOnDoubt() {
        return with(rules.resyncing());
    }

    /**
     * Takes inputs without a header, which nothing can prove: the report then warns with
     * {@link io.ccaas.sdk.audio.result.AudioWarning#DECLARED}. The declaration only narrows what is taken: an input that begins like a
     * known container or like text, that ends like a tag, or whose frames are not those of the codec is refused with a code that begins
     * with {@code DECLARED}. The output is WAV (G.722: AU), which carries what was declared.
     *
     * @param audio codec, sample rate and channels of every input of the new cleaner
     * @return a new cleaner that takes nothing else
     */
    public AudioCleaner declaring(RawAudio audio) {
        return new AudioCleaner(rules, existing, spoolFolder, new Declaration(audio), mask);
    }

    /**
     * Limits how much of a stream may be held because its format must be read more than once.
     *
     * @param bytes at least 0; 4 GiB by default
     * @return a new cleaner
     */
    public AudioCleaner spoolingAtMost(long bytes) {
        return with(rules.spoolingAtMost(bytes));
    }

    /**
     * Puts encrypted temporary files into another folder.
     *
     * @param folder an existing folder
     * @return a new cleaner
     */
    public AudioCleaner spoolingIn(Path folder) {
        return new AudioCleaner(rules, existing, folder, detection, mask);
    }

    /**
     * Silences key tones (DTMF) too, which changes the audio: see {@link AudioOnly#maskingKeyTones} for what that finds and what it
     * does not claim. The cleaned audio is held in an encrypted temporary file meanwhile.
     *
     * @param channels in which channels
     * @return a new cleaner
     */
    public AudioCleaner maskingKeyTones(DtmfMask channels) {
        return new AudioCleaner(rules, existing, spoolFolder, detection, Optional.of(channels));
    }

    /**
     * Copies a file to a file.
     *
     * @param in the recording
     * @param out the output; refused when it exists or is the input
     * @return what was done
     */
    public CleaningReport clean(Path in, Path out) {
        OutputPlace place = new OutputPlace(out, existing);
        place.check(in);
        try (AudioSource source = AudioSource.of(in);
                FileDraft draft = new FileDraft(place)) {
            return committed(draft, run(source, draft));
        }
    }

    /**
     * Copies a stream to a file in one pass. Reads the stream to its end and leaves it open.
     *
     * @param in the recording
     * @param out the output; refused when it exists
     * @return what was done
     */
    public CleaningReport clean(InputStream in, Path out) {
        OutputPlace place = new OutputPlace(out, existing);
        place.check(null);
        try (AudioSource source = AudioSource.of(in);
                FileDraft draft = new FileDraft(place)) {
            return committed(draft, run(source, draft));
        }
    }

    /**
     * Copies a file to a stream, which receives nothing before the input was proven. A file that changes while it is copied is refused
     * only then; the receiver must not trust what it got when this throws.
     *
     * @param in the recording
     * @param out stays open and is flushed
     * @return what was done
     */
    public CleaningReport clean(Path in, OutputStream out) {
        return clean(in, new StreamSink(out));
    }

    /**
     * Copies a stream to a stream, which receives nothing before the input was proven: the audio is held in an encrypted temporary
     * file meanwhile.
     *
     * @param in the recording; stays open
     * @param out stays open and is flushed
     * @return what was done
     */
    public CleaningReport clean(InputStream in, OutputStream out) {
        return clean(in, new StreamSink(out));
    }

    /**
     * Copies a file to a sink in one pass, after the file was proven.
     *
     * @param in the recording
     * @param sink is closed in every case, committed only after the proof
     * @return what was done
     */
    public CleaningReport clean(Path in, AudioSink sink) {
        try (SinkDraft draft = new SinkDraft(sink);
                AudioSource source = AudioSource.of(in)) {
            if (source.remaining() == AudioSource.UNKNOWN) {
                return SpoolCopy.copy(toAudioOnly(source), draft);
            }
            CleaningReport report = run(source, draft);
            draft.commit();
            return report;
        }
    }

    /**
     * Copies a stream to a sink by way of an encrypted temporary file.
     *
     * @param in the recording; stays open
     * @param sink is closed in every case, committed only after the proof
     * @return what was done
     */
    public CleaningReport clean(InputStream in, AudioSink sink) {
        try (SinkDraft draft = new SinkDraft(sink)) {
            return SpoolCopy.copy(toAudioOnly(in), draft);
        }
    }

    /**
     * Proves a file and holds the cleaned bytes.
     *
     * @param in the recording
     * @return the audio; close it
     */
    public AudioOnly toAudioOnly(Path in) {
        try (AudioSource source = AudioSource.of(in)) {
            return toAudioOnly(source);
        }
    }

    /**
     * Proves a stream and holds the cleaned bytes.
     *
     * @param in the recording; stays open
     * @return the audio; close it
     */
    public AudioOnly toAudioOnly(InputStream in) {
        try (AudioSource source = AudioSource.of(in)) {
            return toAudioOnly(source);
        }
    }

    private AudioOnly toAudioOnly(AudioSource source) {
        Spool spool = new Spool(spoolFolder);
        try {
            return new AudioOnly(spool, run(source, spool));
        } catch (RuntimeException | Error e) {
            spool.close();
            throw e;
        }
    }

    private CleaningReport run(AudioSource source, Draft draft) {
        Rebuilding rebuilding = new Rebuilding(rules, StructureObserver.none(), spoolFolder, detection);
        if (mask.isEmpty()) {
            return rebuilding.run(source, draft);
        }
        try (Spool proven = new Spool(spoolFolder)) {
            CleaningReport report = rebuilding.run(source, proven);
            return KeyTones.silence(proven, report, mask.get(), draft);
        }
    }

    private AudioCleaner with(CleaningRules changed) {
        return new AudioCleaner(changed, existing, spoolFolder, detection, mask);
    }

    private static CleaningReport committed(FileDraft draft, CleaningReport report) {
        draft.commit();
        return report;
    }
}
