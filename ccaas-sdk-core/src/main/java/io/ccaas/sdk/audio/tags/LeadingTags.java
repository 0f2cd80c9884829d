package io.ccaas.sdk.audio.tags;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.refusal.Refusal;
import io.ccaas.sdk.audio.result.StructureVerdict;
import org.jspecify.annotations.Nullable;

/** ID3v2 and APEv2 tags at the start of an input, any number of them. */
public final class LeadingTags {

    static final Refusal TAG_OVERRUN = new Refusal(
            "TAG_OVERRUN",
            "a tag that ends inside the recording",
            "the tag in front declares to be longer than the recording",
            "Get the recording whole. Where the tag lies about its length and stands first, leave its header out: tail -c +11 IN > OUT");
    static final Refusal TOO_MANY_TAGS =
            new Refusal("TOO_MANY_TAGS", "at most the allowed number of tags", "there are more", "Take the tags off.");

    private LeadingTags() {}

    /**
     * Moves the source behind them; they are in the tally, and the observer was told.
     *
     * @param run its source stands at the start of the input
     * @return how many bytes they take
     */
    public static long skip(CleaningRun run) {
        AudioSource source = run.source();
        long start = source.position();
        int count = 0;
        for (Tag tag = next(source); tag != null; tag = next(source)) {
            long offset = source.position();
            if (++count > run.rules().maxStructures()) {
                throw TOO_MANY_TAGS.at(offset);
            }
            run.observer().met(tag.kind(), offset, tag.length(), StructureVerdict.DROPPED, look -> body(source, look));
            if (source.skip(tag.length()) < tag.length()) {
                throw TAG_OVERRUN.at(offset);
            }
            run.tally().drop(tag.kind(), tag.length());
        }
        return source.position() - start;
    }

    private static @Nullable Tag next(AudioSource source) {
        byte[] head = source.peek(Tag.LOOK);
        return Tag.inFront(new Bytes(head, 0, head.length));
    }

    private static byte[] body(AudioSource source, int look) {
        return source.peek(Math.min(look, AudioSource.LOOK_AHEAD));
    }
}
