package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.mp4.box.Box;
import io.ccaas.sdk.audio.mp4.track.Edit;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Three numbers in a comment ({@code iTunSMPB}) that decoders trim by, where there is no edit list: they become one.
 *
 * @param priming samples to leave out at the start, 1 to 16383
 * @param padding samples to leave out at the end
 * @param length samples in between, 0 where unknown
 */
record GaplessNote(long priming, long padding, long length) {

    private static final int MOST_BOXES = 1000;
    private static final int LONGEST = 256;
    private static final int MOST_PRIMING = 16_383;
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*[0-9A-Fa-f]{8} ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{16})\\b.*");

    /** Looks into {@code udta/meta/ilst}, on a second view; whatever is not as expected there is no note. */
    static @Nullable GaplessNote find(AudioSource input, Box udta) {
        AudioSource view = input.again();
        view.skip(udta.bodyOffset());
        Box meta = child(view, udta.end(), "meta");
        if (meta == null) {
            return null;
        }
        view.skip(meta.headerBytes() + 4);
        Box list = child(view, meta.end(), "ilst");
        if (list == null) {
            return null;
        }
        view.skip(list.headerBytes());
        Box item = child(view, list.end(), "----");
        for (int i = 0; item != null && i < MOST_BOXES; i++, item = child(view, list.end(), "----")) {
            byte[] bytes = view.peek((int) Math.min(item.size(), LONGEST));
            GaplessNote note = note(new String(bytes, StandardCharsets.ISO_8859_1));
            if (note != null) {
                return note;
            }
            view.skip(item.size());
        }
        return null;
    }

    private static @Nullable Box child(AudioSource view, long end, String type) {
        for (int i = 0; i < MOST_BOXES; i++) {
            Box box = Box.peek(view, end);
            if (box == null || !box.fits(end)) {
                return null;
            }
            if (box.is(type)) {
                return box;
            }
            view.skip(box.size());
        }
        return null;
    }

    /** The item is short and of a fixed form: a domain, the name, the text. */
    private static @Nullable GaplessNote note(String item) {
        int name = item.indexOf("iTunSMPB");
        int data = item.indexOf("data", Math.max(name, 0));
        if (name < 0 || data < 0 || data + 12 > item.length()) {
            return null;
        }
        Matcher numbers = NUMBERS.matcher(item.substring(data + 12));
        if (!numbers.lookingAt()) {
            return null;
        }
        long priming = Long.parseLong(numbers.group(1), 16);
        long padding = Long.parseLong(numbers.group(2), 16);
        long length = Long.parseUnsignedLong(numbers.group(3), 16);
        boolean sound = priming >= 1 && priming <= MOST_PRIMING && length >= 0;
        return sound ? new GaplessNote(priming, padding, length) : null;
    }

    /** The edit that says the same; all of the sound where the numbers do not fit it. They count samples, as the codec does. */
    Edit over(EditList.Span span) {
        long rest = span.end() - priming;
        long played = length > 0 ? length : rest - padding;
        return rest <= 0 || played <= 0 ? new Edit(0, span.end()) : new Edit(priming, Math.min(played, rest));
    }
}
