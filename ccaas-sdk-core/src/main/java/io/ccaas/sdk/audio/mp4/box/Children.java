package io.ccaas.sdk.audio.mp4.box;

import io.ccaas.sdk.audio.io.AudioSource;
import org.jspecify.annotations.Nullable;

/** The boxes inside one parent, one after the other. */
public final class Children {

    private static final int MOST = 100_000;

    private final BoxWalk walk;
    private final long end;
    private final String parentKind;
    private int met;

    Children(BoxWalk walk, long end, String parentKind) {
        this.walk = walk;
        this.end = end;
        this.parentKind = parentKind;
    }

    /**
     * Looks at the next box, without moving.
     *
     * @return its header, or null at the end of the parent; fewer than eight bytes there are left out
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code MP4_BOX_SIZE} or {@code MP4_TOO_MANY_BOXES}
     */
    public @Nullable Box next() {
        Box box = peek(walk.source(), end, ++met);
        if (box == null) {
            walk.dropBytes(BoxKinds.slack(parentKind), end - walk.source().position());
            return null;
        }
        walk.count(box.offset());
        return box;
    }

    /**
     * Looks at the next box of a source that is not accounted for.
     *
     * @param source any source
     * @param end where the parent ends
     * @param number how many boxes of this parent were asked for, this one counted
     * @return its header, or null at the end
     */
    public static @Nullable Box peek(AudioSource source, long end, int number) {
        Box box = Box.peek(source, end);
        if (box != null && !box.fits(end)) {
            throw Mp4Rules.MP4_BOX_SIZE.at(box.offset());
        }
        if (box != null && number > MOST) {
            throw Mp4Rules.MP4_TOO_MANY_BOXES.at(box.offset());
        }
        return box;
    }
}
