package io.ccaas.sdk.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** All bytes of cleaned audio. */
final class AudioBytes {

    private AudioBytes() {}

    static byte[] of(AudioOnly audio) {
        try (InputStream in = audio.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
