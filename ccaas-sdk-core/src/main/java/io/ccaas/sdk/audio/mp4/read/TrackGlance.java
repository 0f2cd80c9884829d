package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.box.BoxKinds;
import io.ccaas.sdk.audio.mp4.box.Children;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a track is, found before it is walked over: whose it is decides what happens to the rest of it. */
final class TrackGlance {

    private static final int HANDLER_AT = 8;

    private final AudioSource source;
    private String handler = "";
    private long id;
    private long timescale;

    private TrackGlance(AudioSource source) {
        this.source = source;
    }

    /** Reads from a second view on the input; the walk itself does not move. */
    static TrackGlance at(AudioSource input, Box trak) {
        AudioSource view = input.again();
        view.skip(trak.bodyOffset());
        TrackGlance glance = new TrackGlance(view);
        glance.look(trak.end(), false);
        return glance;
    }

    /** Goes one box deep, into the first media box only. */
    private void look(long end, boolean inMedia) {
        int number = 0;
        for (Box box = next(end, ++number); box != null; box = next(end, ++number)) {
            if (!inMedia && box.is("mdia") && handler.isEmpty()) {
                source.skip(box.headerBytes());
                look(box.end(), true);
                source.skip(box.end() - source.position());
            } else {
                leaf(box, inMedia);
                source.skip(box.size());
            }
        }
    }

    private @Nullable Box next(long end, int number) {
        return Children.peek(source, end, number);
    }

    private void leaf(Box box, boolean inMedia) {
        if (inMedia && box.is("hdlr")) {
            handler = text(body(box, HANDLER_AT + 4), HANDLER_AT);
        } else if (inMedia && box.is("mdhd")) {
            timescale = laterNumber(body(box, 24));
        } else if (!inMedia && box.is("tkhd")) {
            id = laterNumber(body(box, 24));
        }
    }

    /** What stands behind the two dates. */
    private static long laterNumber(byte[] head) {
        int at = head.length > 0 && head[0] != 0 ? 20 : 12;
        return head.length < at + 4 ? 0 : ByteBuffer.wrap(head).getInt(at) & 0xFFFF_FFFFL;
    }

    private byte[] body(Box box, int most) {
        byte[] bytes = source.peek((int) Math.min(box.size(), box.headerBytes() + most));
        byte[] body = new byte[Math.max(0, bytes.length - box.headerBytes())];
        System.arraycopy(bytes, bytes.length - body.length, body, 0, body.length);
        return body;
    }

    private static String text(byte[] bytes, int at) {
        return bytes.length < at + 4 ? "" : new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    boolean isHandledBy(String type) {
        return handler.equals(type);
    }

    /** The constant name of such a track when it is left out. */
    String kind() {
        return BoxKinds.track(handler);
    }

    long id() {
        return id;
    }

    /** Units of the media in a second, not checked; 0 where nothing says it. */
    long timescale() {
        return timescale;
    }
}
