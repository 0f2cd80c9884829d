package io.ccaas.sdk.testing.canary;

import java.util.List;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;

/**
 * An exception that was made: of which type, in which method, and which class of ours is responsible for it.
 *
 * @param type class name
 * @param place method and line that asked for it
 * @param ours the innermost class of this library on the stack, or its type; empty when it has nothing to do with us
 * @param own whether this library made it, or its type is the library's
 */
record Made(String type, String place, String ours, boolean own) {

    static Made of(RecordedEvent event, MainCode main) {
        RecordedClass thrown = event.getClass("thrownClass");
        String type = thrown == null ? "" : thrown.getName();
        List<RecordedFrame> frames = frames(event.getStackTrace());
        String creator = frames.isEmpty() ? "" : owner(frames.get(0));
        String ours =
                frames.stream().map(Made::owner).filter(main::holds).findFirst().orElse("");
        boolean own = main.holds(type) || main.holds(creator);
        return new Made(type, frames.isEmpty() ? "an unknown place" : place(frames.get(0)), own ? type : ours, own);
    }

    /** Without the constructors of the exception itself. */
    private static List<RecordedFrame> frames(@Nullable RecordedStackTrace stack) {
        List<RecordedFrame> all = stack == null ? List.of() : stack.getFrames();
        return all.stream()
                .filter(RecordedFrame::isJavaFrame)
                .dropWhile(frame -> frame.getMethod().getName().equals("<init>"))
                .toList();
    }

    private static String owner(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String place(RecordedFrame frame) {
        return owner(frame) + "." + frame.getMethod().getName() + ":" + frame.getLineNumber();
    }

    boolean concernsUs() {
        return own || (!ours.isEmpty() && !DroppedMessages.knows(ours, type));
    }

    @Override
    public String toString() {
        return type + " made in " + place + (own ? "" : " under " + ours);
    }
}
