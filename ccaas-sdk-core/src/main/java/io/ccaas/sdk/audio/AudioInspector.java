package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.container.CleaningRules;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Shows what a recording is made of and what cleaning does with each part, without writing anything. Immutable and thread-safe.
 * Remembers at most 10,000 structures of one input; the report counts all.
 */
public final class AudioInspector {

    private final Values values;

    private AudioInspector(Values values) {
        this.values = values;
    }

    /**
     * Says how long values are, never what they are.
     *
     * @return an inspector whose results may be logged
     */
    public static AudioInspector masked() {
        return new AudioInspector(Values.MASKED);
    }

    /**
     * Shows the text that the input holds, up to 512 characters of each structure. The results are call data: numbers, names, times.
     *
     * @return an inspector whose results must not be logged
     */
    public static AudioInspector showingValues() {
        return new AudioInspector(Values.SHOWN);
    }

    /**
     * Looks at a file.
     *
     * @param recording any file
     * @return its structures, and either what cleaning would do or why it would refuse
     */
    public AudioInspection inspect(Path recording) {
        try (AudioSource source = AudioSource.of(recording)) {
            return inspect(source);
        }
    }

    /**
     * Looks at a stream. Reads to its end and leaves it open.
     *
     * @param recording any stream
     * @return its structures, and either what cleaning would do or why it would refuse
     */
    public AudioInspection inspect(InputStream recording) {
        try (AudioSource source = AudioSource.of(recording)) {
            return inspect(source);
        }
    }

    private AudioInspection inspect(AudioSource source) {
        StructureList list = new StructureList(values);
        try {
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            CleaningReport report = new Rebuilding(CleaningRules.standard(), list, folder, Containers::familyOf)
                    .run(source, Draft.none());
            return new AudioInspection(list.structures(), Optional.of(report), Optional.empty());
        } catch (AudioRefusedException e) {
            list.refused(e.offset());
            return new AudioInspection(list.structures(), Optional.empty(), Optional.of(e));
        }
    }
}
