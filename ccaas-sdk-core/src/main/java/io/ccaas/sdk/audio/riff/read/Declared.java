package io.ccaas.sdk.audio.riff.read;

import org.jspecify.annotations.Nullable;

/**
 * What the header says about the length of the audio and of the file.
 *
 * @param dataOffset first byte of audio
 * @param length declared bytes of audio, or {@link #UNKNOWN}
 * @param placeholder whether the length is one that streaming recorders write before they know it
 * @param riffEnd where the RIFF chunk ends, or {@link Long#MAX_VALUE} when that is not said or cannot be
 */
public record Declared(long dataOffset, long length, boolean placeholder, long riffEnd) {

    /** The header does not say. */
    public static final long UNKNOWN = -1;

    private static final long PLACEHOLDER_FROM = 0x7FFF_F000L;
    private static final long PLACEHOLDER_TO = 0x7FFF_FFFFL;

    static Declared of(RiffHeader riff, @Nullable Ds64 ds64, ChunkHeader data) {
        long riffSize = riffSize(riff, ds64);
        long length = dataSize(riff, ds64, data);
        if (length == 0 && riffSize == UNKNOWN) {
            length = UNKNOWN;
        }
        boolean placeholder = length >= PLACEHOLDER_FROM && length <= PLACEHOLDER_TO;
        long riffEnd = riffSize == UNKNOWN ? Long.MAX_VALUE : riffSize + ChunkHeader.BYTES;
        return new Declared(data.bodyOffset(), length, placeholder, riffEnd);
    }

    /**
     * Whether trailing metadata could be taken for audio: the length is unknown, the input ends early, or the audio
     * reaches beyond the end that the header declares for the whole file.
     *
     * @param taken bytes that are there
     * @return whether {@link TailTest} must be passed
     */
    public boolean endIsDoubtful(long taken) {
        return length == UNKNOWN || taken < length || dataOffset + taken > riffEnd;
    }

    /**
     * How much of the audio is there.
     *
     * @param remaining bytes up to the end of the input
     * @return at most as many
     */
    public long within(long remaining) {
        return length == UNKNOWN ? remaining : Math.min(remaining, length);
    }

    private static long riffSize(RiffHeader riff, @Nullable Ds64 ds64) {
        if (riff.sixtyFour() && riff.size() == ChunkHeader.UNSIGNED_MAX) {
            return ds64 == null ? UNKNOWN : sane(ds64.riffSize());
        }
        return riff.size() == ChunkHeader.UNSIGNED_MAX ? UNKNOWN : sane(riff.size());
    }

    private static long dataSize(RiffHeader riff, @Nullable Ds64 ds64, ChunkHeader data) {
        if (data.size() != ChunkHeader.UNSIGNED_MAX) {
            return data.size();
        }
        return riff.sixtyFour() && ds64 != null ? clamped(ds64.dataSize()) : UNKNOWN;
    }

    /** No file is that long; so it is cut short, and the sums below cannot overflow. */
    private static long clamped(long unsigned) {
        if (unsigned == -1) {
            return UNKNOWN;
        }
        return unsigned < 0 ? Long.MAX_VALUE / 4 : Math.min(unsigned, Long.MAX_VALUE / 4);
    }

    private static long sane(long unsigned) {
        return unsigned == 0 ? UNKNOWN : clamped(unsigned);
    }
}
