package io.ccaas.samples.transcription;

import java.io.IOException;
import java.util.Optional;

/** Something that turns audio into words. */
interface Engine {

    /** What answers and the log say about who did it. */
    String name();

    /** The words, none for silence; or nothing when this engine cannot help with this audio. */
    Optional<Words> transcribe(ReceivedAudio audio) throws IOException;
}
