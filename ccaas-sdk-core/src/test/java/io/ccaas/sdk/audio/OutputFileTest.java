package io.ccaas.sdk.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audio.result.AudioFileException;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.testing.SampleRecordings;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {

    private static final byte[] INPUT =
            SampleRecordings.pcm16().planting("+33639980001").bytes();
    private static final byte[] CLEAN = SampleRecordings.pcm16().bytes();

    @TempDir
    Path folder;

    private Path in;
    private Path out;
    private final AudioCleaner cleaner = AudioCleaner.standard();

    @BeforeEach
    void input() throws IOException {
        in = Files.write(folder.resolve("+33639980001.wav"), INPUT);
        out = folder.resolve("out.wav");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private String refusal(AudioCleaner with) {
        return assertThrows(AudioFileException.class, () -> with.clean(in, out)).code();
    }

    @Test
    void output_isReadableByItsOwnerOnly() throws IOException {
        cleaner.clean(in, out);
        assertArrayEquals(CLEAN, Files.readAllBytes(out));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
        assertEquals(List.of(in, out), files());
    }

    @Test
    void existingOutput_isKept() throws IOException {
        Files.writeString(out, "mine");
        assertEquals("AUDIO_OUTPUT_EXISTS", refusal(cleaner));
        assertEquals("mine", Files.readString(out));
        assertEquals(List.of(in, out), files());
    }

    @Test
    void outputThatAppearsMeanwhile_isKept() throws IOException {
        InputStream racing = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                Files.writeString(out, "mine");
                return super.read(b, off, len);
            }
        };
        assertThrows(AudioFileException.class, () -> cleaner.clean(racing, out));
        assertEquals("mine", Files.readString(out));
        assertEquals(List.of(in, out), files());
    }

    @Test
    void existingOutput_isReplacedOnRequest() throws IOException {
        Files.writeString(out, "mine");
        cleaner.replacingExistingOutput().clean(in, out);
        assertArrayEquals(CLEAN, Files.readAllBytes(out));
    }

    @Test
    void linkToNowhere_countsAsExisting() throws IOException {
        Files.createSymbolicLink(out, folder.resolve("nowhere"));
        assertEquals("AUDIO_OUTPUT_EXISTS", refusal(cleaner));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void replacedLink_isReplacedItself() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Files.createSymbolicLink(out, other);
        cleaner.replacingExistingOutput().clean(in, out);
        assertEquals("mine", Files.readString(other));
        assertFalse(Files.isSymbolicLink(out));
    }

    @Test
    void outputThatIsTheInput_isRefused() throws IOException {
        out = in;
        assertEquals("AUDIO_OUTPUT_IS_INPUT", refusal(cleaner.replacingExistingOutput()));
        out = Files.createSymbolicLink(folder.resolve("soft"), in);
        assertEquals("AUDIO_OUTPUT_IS_INPUT", refusal(cleaner.replacingExistingOutput()));
        out = Files.createLink(folder.resolve("hard"), in);
        assertEquals("AUDIO_OUTPUT_IS_INPUT", refusal(cleaner.replacingExistingOutput()));
        out = folder.resolve(".").resolve(in.getFileName());
        assertEquals("AUDIO_OUTPUT_IS_INPUT", refusal(cleaner.replacingExistingOutput()));
        assertArrayEquals(INPUT, Files.readAllBytes(in));
    }

    @Test
    void refusedInput_leavesNothingAndKeepsTheOldOutput() throws IOException {
        Files.write(in, new byte[] {'R', 'I', 'F', 'F'});
        Files.writeString(out, "mine");
        AudioCleaner replacing = cleaner.replacingExistingOutput();
        assertThrows(AudioRefusedException.class, () -> replacing.clean(in, out));
        assertEquals("mine", Files.readString(out));
        assertEquals(List.of(in, out), files());
    }

    @Test
    void brokenStream_leavesNothing() throws IOException {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(INPUT)) {
            private int calls;

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                if (calls++ > 3) {
                    throw new IOException("gone");
                }
                return super.read(b, off, Math.min(len, 5000));
            }
        };
        assertThrows(AudioFileException.class, () -> cleaner.clean(broken, out));
        assertEquals(List.of(in), files());
    }

    @Test
    void interrupt_leavesNothing() throws IOException {
        Thread.currentThread().interrupt();
        assertEquals("AUDIO_INTERRUPTED", refusal(cleaner));
        assertTrue(Thread.interrupted());
        Thread.currentThread().interrupt();
        ByteArrayInputStream stream = new ByteArrayInputStream(INPUT);
        AudioFileException e = assertThrows(AudioFileException.class, () -> cleaner.clean(stream, out));
        assertEquals("AUDIO_INTERRUPTED", e.code());
        assertTrue(Thread.interrupted());
        assertEquals(List.of(in), files());
    }

    @Test
    void inputThatGrowsMeanwhile_isRefused() throws IOException {
        AudioSink growing = new RecordingSink(() -> Files.write(in, INPUT, java.nio.file.StandardOpenOption.APPEND));
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> cleaner.clean(in, growing));
        assertEquals("AUDIO_INPUT_CHANGED", e.code());
    }

    @Test
    void inputThatShrinksMeanwhile_isRefused() {
        AudioSink shrinking = new RecordingSink(() -> Files.write(in, new byte[100]));
        AudioRefusedException e = assertThrows(AudioRefusedException.class, () -> cleaner.clean(in, shrinking));
        assertEquals("AUDIO_INPUT_CHANGED", e.code());
    }

    @Test
    void folderAsInputOrOutput_isToldApart() throws IOException {
        Path folder = Files.createDirectory(in.resolveSibling("folder"));
        AudioFileException e = assertThrows(AudioFileException.class, () -> cleaner.clean(folder, out));
        assertEquals("AUDIO_INPUT_IS_FOLDER", e.code());
        AudioCleaner replacing = cleaner.replacingExistingOutput();
        assertEquals(
                "AUDIO_OUTPUT_IS_FOLDER",
                assertThrows(AudioFileException.class, () -> replacing.clean(in, folder))
                        .code());
    }

    @Test
    void missingInputOrFolder_isAFailureWithoutItsName() throws IOException {
        Files.delete(in);
        AudioFileException e = assertThrows(AudioFileException.class, () -> cleaner.clean(in, out));
        assertEquals("AUDIO_INPUT_UNREADABLE", e.code());
        assertFalse(String.valueOf(e.getMessage()).contains("639980001"));
        Path lost = folder.resolve("no-such-folder").resolve("out.wav");
        ByteArrayInputStream stream = new ByteArrayInputStream(INPUT);
        AudioFileException f = assertThrows(AudioFileException.class, () -> cleaner.clean(stream, lost));
        assertEquals("AUDIO_OUTPUT_FAILED", f.code());
    }

    @Test
    void pathBelowAFile_saysSo() {
        AudioFileException e = assertThrows(AudioFileException.class, () -> cleaner.clean(in.resolve("a"), out));
        assertEquals("AUDIO_INPUT_UNREADABLE", e.code());
        assertEquals("a part of its path is a file, not a folder", e.problem().found());
        AudioFileException f = assertThrows(
                AudioFileException.class,
                () -> cleaner.clean(in, in.resolve("b").resolve("c")));
        assertEquals("AUDIO_OUTPUT_FAILED", f.code());
        assertTrue(f.problem().found().startsWith("a part of its path is a file, not a folder, and"));
    }
}
