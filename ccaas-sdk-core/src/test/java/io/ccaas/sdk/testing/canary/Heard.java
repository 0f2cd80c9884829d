package io.ccaas.sdk.testing.canary;

import io.ccaas.sdk.testing.Canaries;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was printed since somebody looked, kept apart by where it was printed. Thread-safe. */
public final class Heard {

    /** More than this is looked through before it is kept. */
    private static final int MOST_BYTES = 4 << 20;

    private static final Heard OF_THIS_PROCESS = new Heard();

    private final Map<String, ByteArrayOutputStream> bySource = new LinkedHashMap<>();
    private final List<String> finds = new ArrayList<>();
    private int size;

    Heard() {}

    /**
     * Everything that this process prints.
     *
     * @return the same object each time
     */
    public static Heard ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /**
     * Something was printed.
     *
     * @param source where, for the failure: a logger, a stream, a kind of file
     * @param text what
     */
    public void text(String source, String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        bytes(source, bytes, 0, bytes.length);
    }

    synchronized void bytes(String source, byte[] bytes, int offset, int length) {
        if (size > MOST_BYTES) {
            look();
        }
        bySource.computeIfAbsent(source, key -> new ByteArrayOutputStream()).write(bytes, offset, length);
        size += length;
    }

    /** Which marks were printed where, and forgets what was printed. */
    synchronized List<String> finds() {
        look();
        List<String> found = List.copyOf(finds);
        finds.clear();
        return found;
    }

    /** What is logged while looking, by whatever the guard is made with, waits for the next look. */
    private void look() {
        Map<String, ByteArrayOutputStream> heard = new LinkedHashMap<>(bySource);
        bySource.clear();
        size = 0;
        heard.forEach((source, printed) -> {
            // One spelling of one mark tells enough; a number in text is found in several ways.
            Canaries.marks().finds(printed.toByteArray()).stream()
                    .findFirst()
                    .ifPresent(find -> finds.add(source + " printed " + find));
        });
    }
}
