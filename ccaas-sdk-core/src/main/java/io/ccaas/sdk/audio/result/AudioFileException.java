package io.ccaas.sdk.audio.result;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/**
 * This machine could not read the input or write the output. Says nothing about the recording; no file name is in the
 * message, because a name may be a caller's number.
 *
 * <p>Codes: {@code AUDIO_INPUT_UNREADABLE}, {@code AUDIO_INPUT_IS_FOLDER}, {@code AUDIO_OUTPUT_FAILED},
 * {@code AUDIO_OUTPUT_EXISTS}, {@code AUDIO_OUTPUT_IS_FOLDER}, {@code AUDIO_OUTPUT_IS_INPUT}, {@code AUDIO_INTERRUPTED}.
 */
public final class AudioFileException extends LocalException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure of the file system or of a stream.
     *
     * @param problem what to say; no file name
     */
    public AudioFileException(Problem problem) {
        super(problem);
    }
}
