package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.result.CleaningReport;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;

/** Hands proven audio over to a sink. */
final class SpoolCopy {

    private SpoolCopy() {}

    /** Closes the audio in every case. */
    static CleaningReport copy(AudioOnly audio, SinkDraft sink) {
        try (audio;
                InputStream in = audio.openStream()) {
            byte[] piece = new byte[Draft.PIECE];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                sink.append(piece, 0, n);
            }
            sink.commit();
            return audio.report();
        } catch (IOException e) {
            throw new SdkBugException("a spool does not throw this", e);
        }
    }
}
