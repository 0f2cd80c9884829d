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
        return source.peek(AudioSource.LOOK_AHEAD);
    }

    private void drop(@Nullable Tag tag) {
        long offset = source.position();
        if (tag == null) {
            throw AmrFileRules.AMR_TRAILING.at(offset);
        }
        if (++tags > run.rules().maxStructures()) {
            throw AmrFileRules.AMR_TOO_MANY_TAGS.at(offset);
        }
        run.observer()
                .met(
                        tag.kind(),
                        offset,
                        tag.length(),
                        StructureVerdict.DROPPED,
                        count -> source.peek((int) Math.min(tag.length(), Math.min(count, AudioSource.LOOK_AHEAD))));
        if (source.skip(tag.length()) < tag.length()) {
            throw AmrFileRules.AMR_TRAILING.at(offset);
        }
        run.tally().drop(tag.kind(), tag.length());
    }
}
