package io.ccaas.sdk.testing.canary;

import io.ccaas.sdk.testing.Canaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The messages of all exceptions that are made while tests run, those that a test catches or the library drops too, as
 * Java's flight recorder notes them. No mark may stand in one that this library makes, or whose type is the library's. One
 * that other code makes says what it likes, where {@link DroppedMessages} knows the class of ours that catches it.
 */
final class Thrown {

    private static final Set<String> EVENTS = Set.of("jdk.JavaExceptionThrow", "jdk.JavaErrorThrow");

    private final MainCode main;
    private Recording recording = begin();

    Thrown(MainCode main) {
        this.main = main;
    }

    @SuppressWarnings("resource") // goes on until the next look
    private static Recording begin() {
        Recording recording = new Recording();
        EVENTS.forEach(event -> recording.enable(event).withStackTrace().with("throttle", "off"));
        recording.start();
        return recording;
    }

    /** A recording that a test ended begins anew. */
    synchronized void goOn() {
        if (recording.getState() != RecordingState.RUNNING) {
            recording.close();
            recording = begin();
        }
    }

    /** Marks in messages since the last look. The next recording begins before this one ends. */
    synchronized List<String> finds() {
        Recording done = recording;
        recording = begin();
        try (done) {
            done.stop();
            Path file = Files.createTempFile("thrown", ".jfr");
            try {
                done.dump(file);
                return judged(messages(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each message of a place once: tests make the same exception thousands of times. */
    private Map<Made, String> messages(Path file) throws IOException {
        Map<Made, String> messages = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                String message = EVENTS.contains(event.getEventType().getName()) ? event.getString("message") : null;
                if (message != null) {
                    Made made = Made.of(event, main);
                    if (made.concernsUs() && seen.add(made + message)) {
                        messages.merge(made, message, (before, more) -> before + "\n" + more);
                    }
                }
            }
        }
        return messages;
    }

    private static List<String> judged(Map<Made, String> messages) {
        if (mark(String.join("\n", messages.values())).isEmpty()) {
            return List.of();
        }
        TreeSet<String> finds = new TreeSet<>();
        messages.forEach((made, said) -> mark(said).ifPresent(find -> finds.add(made + " says " + find)));
        return List.copyOf(finds);
    }

    private static Optional<String> mark(String text) {
        return Canaries.marks().finds(text.getBytes(StandardCharsets.UTF_8)).stream()
                .findFirst();
    }
}
