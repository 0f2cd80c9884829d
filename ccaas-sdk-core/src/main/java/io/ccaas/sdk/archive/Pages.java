package io.ccaas.sdk.archive;

import io.ccaas.sdk.recording.RecordingId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What comes in pages, one after the other, with one page in memory. */
final class Pages<T> {

    private final Function<Optional<RecordingId>, List<T>> source;
    private final Function<T, RecordingId> id;
    private List<T> page;
    private int at;
    private @Nullable T head;

    Pages(Function<Optional<RecordingId>, List<T>> source, Function<T, RecordingId> id) {
        this.source = source;
        this.id = id;
        this.page = source.apply(Optional.empty());
        this.head = page.isEmpty() ? null : page.get(0);
    }

    /** What is next; null at the end. */
    @Nullable
    T head() {
        return head;
    }

    void advance() {
        if (head == null) {
            return;
        }
        RecordingId last = id.apply(head);
        if (++at == page.size()) {
            page = source.apply(Optional.of(last));
            at = 0;
        }
        head = page.isEmpty() ? null : page.get(at);
    }
}
