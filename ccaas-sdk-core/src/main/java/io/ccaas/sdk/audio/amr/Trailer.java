package io.ccaas.sdk.audio.amr;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.StructureVerdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tags behind the last frame. No frame begins as they do: their first letters have padding bits or an unused type. */
final class Trailer {

    /** How far one looks to tell a tag. */
    static final int LOOK = 8;

    private static final String ID3 = "ID3v1";
    private static final String APE = "APEv2";
    private static final int ID3_BYTES = 128;
    private static final int APE_BYTES = 32;

    private final CleaningRun run;
    private final AudioSource source;
    private int tags;

    Trailer(CleaningRun run) {
        this.run = run;
        this.source = run.source();
    }

    boolean begins(byte[] ahead) {
        return isAt(ahead, "TAG") || isAt(ahead, "APETAGEX");
    }

    /** Drops tag after tag; each must be whole, and nothing may be left. */
    void drop() {
        for (byte[] ahead = source.peek(APE_BYTES); ahead.length > 0; ahead = source.peek(APE_BYTES)) {
            long offset = source.position();
            if (++tags > run.rules().maxStructures()) {
                throw AmrFileRules.AMR_TOO_MANY_TAGS.at(offset);
            }
            boolean ape = isAt(ahead, "APETAGEX") && ahead.length == APE_BYTES;
            if (!ape && !isAt(ahead, "TAG")) {
                throw AmrFileRules.AMR_TRAILING.at(offset);
            }
            one(ape ? APE : ID3, ape ? apeBytes(ahead) : ID3_BYTES, offset);
        }
    }

    private void one(String kind, long bytes, long offset) {
        run.observer().met(kind, offset, bytes, StructureVerdict.DROPPED, count -> source.peek(
                (int) Math.min(bytes, Math.min(count, AudioSource.LOOK_AHEAD))));
        if (source.skip(bytes) < bytes) {
            throw AmrFileRules.AMR_TRAILING.at(offset);
        }
        run.tally().drop(kind, bytes);
    }

    /** The size that a header gives counts items and footer; a footer that stands alone is all there is. */
    private static long apeBytes(byte[] head) {
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        boolean isHeader = (fields.getInt(20) & 0x2000_0000) != 0;
        return APE_BYTES + (isHeader ? fields.getInt(12) & 0xFFFF_FFFFL : 0);
    }

    private static boolean isAt(byte[] bytes, String magic) {
        boolean equal = bytes.length >= magic.length();
        for (int i = 0; equal && i < magic.length(); i++) {
            equal = bytes[i] == magic.charAt(i);
        }
        return equal;
    }
}
