package io.ccaas.sdk.archive;

import static io.ccaas.sdk.archive.Home.soon;

import io.ccaas.sdk.audio.AudioOnly;
import io.ccaas.sdk.recording.RecordingId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/** A process that keeps and erases until it is killed, and notes each thing before it begins and when it was acknowledged. */
final class ArchiveWriter {

    private static final int MOST = 10_000;

    private final Archive archive;
    private final AudioOnly audio;
    private final Path notes;

    private ArchiveWriter(Archive archive, AudioOnly audio, Path notes) {
        this.archive = archive;
        this.audio = audio;
        this.notes = notes;
    }

    public static void main(String[] arguments) throws IOException {
        Path place = Path.of(arguments[0]);
        try (Home home = Home.in(place);
                AudioOnly audio = Home.audio(1)) {
            ArchiveWriter writer = new ArchiveWriter(home.archive(), audio, place.resolve("notes"));
            List<Thread> threads = IntStream.range(0, 2)
                    .mapToObj(i -> new Thread(writer::write))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException foreign) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        for (int i = 0; i < MOST; i++) {
            RecordingId id = RecordingId.fresh();
            note(id, "KEEPING");
            archive.keep(id, audio, Home.callOf(i % 2 == 0 ? Home.ANNA : Home.BORIS), Home.QUARTER, soon());
            note(id, "KEPT");
            if (i % 3 != 0) {
                note(id, "ERASING");
                archive.erase(id, soon()).requireComplete();
                note(id, "ERASED");
            }
        }
    }

    private synchronized void note(RecordingId id, String state) {
        try {
            Files.writeString(
                    notes, id.text() + " " + state + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
