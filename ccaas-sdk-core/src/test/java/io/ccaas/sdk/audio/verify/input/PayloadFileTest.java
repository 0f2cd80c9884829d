package io.ccaas.sdk.audio.verify.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.audio.verify.AudioOnlyVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PayloadFileTest {

    @TempDir
    private Path folder;

    private static AudioFileException refused(Path file) {
        AudioFileException e = assertThrows(AudioFileException.class, () -> AudioOnlyVerifier.verify(file));
        assertFalse(String.valueOf(e.getMessage()).contains("639980001"));
        return e;
    }

    @Test
    void missingFile_isSaidToBeMissing() {
        AudioFileException e = refused(folder.resolve("+33639980001.wav"));
        assertEquals("AUDIO_INPUT_UNREADABLE", e.code());
        assertEquals("there is no such file or folder", e.problem().found());
    }

    @Test
    void folder_isSaidToBeOne() {
        assertEquals("AUDIO_INPUT_IS_FOLDER", refused(folder).code());
    }

    @Test
    void pathBelowAFile_saysSo() throws Exception {
        Path file = Files.createFile(folder.resolve("+33639980001.wav"));
        AudioFileException e = refused(file.resolve("a").resolve("b"));
        assertEquals("AUDIO_INPUT_UNREADABLE", e.code());
        assertEquals("a part of its path is a file, not a folder", e.problem().found());
    }
}
