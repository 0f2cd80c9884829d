package io.ccaas.cli;

import io.ccaas.sdk.audio.result.AudioFormat;

/** The facts of audio in a line for people. */
final class FormatWords {

    private FormatWords() {}

    static String of(AudioFormat format) {
        return format.container().fileExtension() + ", " + format.codec() + ", " + format.sampleRate()
                + " Hz, channels " + format.channels() + ", "
                + format.duration().toMillis() + " ms";
    }
}
