package io.ccaas.sdk.audio.flac;

import io.ccaas.sdk.audio.codec.flac.FlacFrameScan;
import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.result.StructureVerdict;
import io.ccaas.sdk.audio.tags.TrailingTags;
import java.util.Arrays;

/** Passes on frame after frame through a window that holds the current one; it grows only with bytes that were read. */
final class FlacFrames {

    private static final byte[] MARKER = {'f', 'L', 'a', 'C'};

    private final CleaningRun run;
    private final AudioSource source;
    private final FlacFrameScan scan;
    private final long audioStart;
    private byte[] window = new byte[2 * Draft.PIECE];
    private int filled;
    private long windowAt;
    private boolean end;

    FlacFrames(CleaningRun run, FlacStreamInfo info) {
        this.run = run;
        this.source = run.source();
        this.scan = new FlacFrameScan(info);
        this.audioStart = source.position();
        this.windowAt = audioStart;
    }

    /** Reads to the end of the input; tells what was proven. */
    FlacStreamInfo pass() {
        fill();
        if (filled == 0) {
            throw FlacFileRules.EMPTY_AUDIO.at(audioStart);
        }
        while (true) {
            scan.toLast(window, filled, end, windowAt);
            if (end) {
                return last();
            }
            release(scan.start());
            fill();
        }
    }

    /** Reads more; a window that one frame fills up grows as far as a frame may. */
    private void fill() {
        if (filled == FlacStreamInfo.LARGEST_FRAME) {
            throw FlacFileRules.FLAC_FRAME_TOO_LARGE.at(windowAt);
        }
        if (filled == window.length) {
            window = Arrays.copyOf(window, 2 * window.length);
        }
        int wanted = window.length - filled;
        int n = source.read(window, filled, wanted);
        filled += n;
        end = n < wanted;
    }

    /** Hands on proven bytes and moves the others to the front. */
    private void release(int proven) {
        run.draft().append(window, 0, proven);
        run.tally().keep(proven);
        System.arraycopy(window, proven, window, 0, filled - proven);
        filled -= proven;
        windowAt += proven;
        scan.moved();
    }

    private FlacStreamInfo last() {
        if (!scan.ended()) {
            throw FlacFileRules.FLAC_TRAILING.at(windowAt + scan.start());
        }
        int place = scan.end();
        long tags = (long) filled - place;
        if (TrailingTags.lengthBefore(window, place, filled) != tags) {
            throw (isFlac(place) ? FlacFileRules.SECOND_FILE : FlacFileRules.FLAC_TRAILING).at(windowAt + place);
        }
        run.draft().append(window, 0, place);
        run.tally().keep(place);
        run.tally().drop("tags behind the audio", tags);
        long audioEnd = windowAt + place;
        run.observer().met("FLAC frames", audioStart, audioEnd - audioStart, StructureVerdict.KEPT, n -> new byte[0]);
        if (tags > 0) {
            run.observer().met("tags behind the audio", audioEnd, tags, StructureVerdict.DROPPED, this::tagBody);
        }
        return scan.proven();
    }

    private boolean isFlac(int at) {
        return filled - at >= MARKER.length && Arrays.equals(window, at, at + MARKER.length, MARKER, 0, MARKER.length);
    }

    private byte[] tagBody(int count) {
        return Arrays.copyOfRange(window, Math.max(scan.end(), filled - count), filled);
    }
}
