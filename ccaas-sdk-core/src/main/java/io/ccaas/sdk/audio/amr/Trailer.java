package io.ccaas.sdk.audio.amr;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tags behind the last frame. No frame begins as they do: their first letters have padding bits or an unused type. */
final class Trailer {

    private final CleaningRun run;
    private final AudioSource source;
    private int tags;

    Trailer(CleaningRun run) {
        this.run = run;
        this.source = run.source();
    }

    /** Whether a tag begins where a frame could; only these two are told from frames of both bands by their first letter. */
    boolean begins(byte[] ahead) {
        Tag tag = ahead[0] == 'T' || ahead[0] == 'A' ? Tag.at(ahead, 0, ahead.length) : null;
        return tag != null;
    }

    /** Drops tag after tag; each must be whole, and nothing may be left. */
    void drop() {
        for (byte[] ahead = look(); ahead.length > 0; ahead = look()) {
            drop(Tag.at(ahead, 0, ahead.length));
        }
    }

    private byte[] look() {
        return source.peek(Tag.LOOK_EXTENDED);
    }

    private void drop(@Nullable Tag tag) {
        long offset = source.position();
        if (tag == null) {
            throw AmrFileRules.AMR_TRAILING.at(offset);
        }
        if (++tags > run.rules().maxStructures()) {
            throw AmrFileRules.AMR_TOO_MANY_TAGS.at(offset);
        }
        long length = tag.kind().equals(Tag.LYRICS) ? lyrics(tag) : tag.length();
        run.observer()
                .met(
                        tag.kind(),
                        offset,
                        length,
                        StructureVerdict.DROPPED,
                        count -> source.peek((int) Math.min(length, Math.min(count, AudioSource.LOOK_AHEAD))));
        if (source.skip(length) < length) {
            throw AmrFileRules.AMR_TRAILING.at(offset);
        }
        run.tally().drop(tag.kind(), length);
    }

    /** Looks twice as far each time, so that many short ones cost no more than one long one; what does not end is as long as one can see. */
    private long lyrics(Tag tag) {
        int from = (int) tag.length();
        for (int look = Tag.LOOK_EXTENDED; look <= AudioSource.LOOK_AHEAD; look *= 2) {
            byte[] ahead = source.peek(look);
            for (int at = from; at < ahead.length; at++) {
                if (Tag.endsLyrics(ahead, at, ahead.length)) {
                    return (long) at + Tag.LYRICS_END_BYTES;
                }
            }
            from = Math.max(from, ahead.length - Tag.LYRICS_END_BYTES + 1);
        }
        return source.peek(AudioSource.LOOK_AHEAD).length;
    }
}
