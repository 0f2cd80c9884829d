package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order a new file gets to the disk: a power cut must not leave its name without its content. */
final class OutputFileTest {

    @TempDir
    private Path folder;

    private final List<String> forced = new ArrayList<>();

    private Path out() {
        return folder.resolve("out");
    }

    private final OutputFile.Disk disk = new OutputFile.Disk() {

        @Override
        public void force(FileChannel content) throws IOException {
            forced.add("content of " + content.size() + ", named: " + Files.exists(out()));
            OutputFile.Disk.super.force(content);
        }

        @Override
        public void forceNames(Path names) throws IOException {
            forced.add("names: " + Files.isSameFile(names, folder) + ", named: " + Files.exists(out()));
            OutputFile.Disk.super.forceNames(names);
        }
    };

    @Test
    void contentIsForcedBeforeItHasItsName_andTheNameAfter() throws Exception {
        new OutputFile(out(), false, disk).write(to -> to.write(new byte[100_000]));
        assertEquals(List.of("content of 100000, named: false", "names: true, named: true"), forced);
    }

    @Test
    void contentThatReplacesAnother_isForcedFirst() throws Exception {
        Files.write(out(), new byte[1]);
        new OutputFile(out(), true, disk).write(to -> to.write(new byte[5]));
        assertEquals(List.of("content of 5, named: true", "names: true, named: true"), forced);
        assertEquals(5, Files.size(out()));
    }

    @Test
    void contentThatCannotBeForced_getsNoName() throws Exception {
        OutputFile file = new OutputFile(out(), false, new OutputFile.Disk() {
            @Override
            public void force(FileChannel content) throws IOException {
                throw new IOException();
            }
        });
        assertThrows(IOException.class, () -> file.write(to -> to.write(1)));
        assertEquals(List.of(), CleanTest.names(folder));
    }
}
