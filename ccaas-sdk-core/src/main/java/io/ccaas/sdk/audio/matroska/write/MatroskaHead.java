package io.ccaas.sdk.audio.matroska.write;

import io.ccaas.sdk.audio.matroska.ebml.ElementWriter;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.Samples;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import io.ccaas.sdk.audio.result.AudioContainer;

/**
 * Everything in front of the first cluster: EBML header, Info, one track with number 1. The same numbers always give the same bytes, and
 * the length does not depend on how large the clusters are. Names of programs must be there and are empty.
 */
public final class MatroskaHead {

    private static final int AUDIO_TRACK = 2;
    private static final long OPUS_SEEK_PRE_ROLL = 80_000_000;
    private static final long MILLISECOND = 1_000_000;

    private MatroskaHead() {}

    /**
     * Makes a head.
     *
     * @param container {@link AudioContainer#WEBM} or {@link AudioContainer#MATROSKA}
     * @param track the proven numbers
     * @param clusterBytes how long all clusters are together
     * @return everything up to the first cluster
     */
    public static byte[] bytes(AudioContainer container, TrackParameters track, long clusterBytes) {
        byte[] front = new ElementWriter()
                .master(MatroskaId.INFO, info())
                .master(MatroskaId.TRACKS, new ElementWriter().master(MatroskaId.TRACK_ENTRY, entry(track)))
                .toBytes();
        byte[] start = new ElementWriter()
                .master(MatroskaId.EBML, header(container))
                .widestHeader(MatroskaId.SEGMENT, front.length + clusterBytes)
                .toBytes();
        byte[] whole = new byte[start.length + front.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(front, 0, whole, start.length, front.length);
        return whole;
    }

    private static ElementWriter header(AudioContainer container) {
        return new ElementWriter()
                .number(MatroskaId.EBML_VERSION, 1)
                .number(MatroskaId.EBML_READ_VERSION, 1)
                .number(MatroskaId.EBML_MAX_ID_LENGTH, 4)
                .number(MatroskaId.EBML_MAX_SIZE_LENGTH, 8)
                .text(MatroskaId.DOC_TYPE, container == AudioContainer.WEBM ? "webm" : "matroska")
                .number(MatroskaId.DOC_TYPE_VERSION, 4)
                .number(MatroskaId.DOC_TYPE_READ_VERSION, 2);
    }

    private static ElementWriter info() {
        return new ElementWriter()
                .number(MatroskaId.TIMESTAMP_SCALE, MILLISECOND)
                .text(MatroskaId.MUXING_APP, "")
                .text(MatroskaId.WRITING_APP, "");
    }

    private static ElementWriter entry(TrackParameters track) {
        ElementWriter entry = new ElementWriter()
                .number(MatroskaId.TRACK_NUMBER, 1)
                .number(MatroskaId.TRACK_UID, 1)
                .number(MatroskaId.TRACK_TYPE, AUDIO_TRACK)
                .text(MatroskaId.LANGUAGE, "und")
                .text(MatroskaId.CODEC_ID, track.codec().id());
        if (track.configuration().length > 0) {
            entry.binary(MatroskaId.CODEC_PRIVATE, track.configuration());
        }
        if (track.delay() > 0) {
            entry.number(MatroskaId.CODEC_DELAY, Samples.nanos(track.delay(), track.sampleRate()));
        }
        if (track.codec() == MatroskaCodec.OPUS) {
            entry.number(MatroskaId.SEEK_PRE_ROLL, OPUS_SEEK_PRE_ROLL);
        }
        return entry.master(MatroskaId.AUDIO, audio(track));
    }

    private static ElementWriter audio(TrackParameters track) {
        ElementWriter audio = new ElementWriter().decimal(MatroskaId.SAMPLING_FREQUENCY, track.sampleRate());
        if (track.outputRate() > 0) {
            audio.decimal(MatroskaId.OUTPUT_SAMPLING_FREQUENCY, track.outputRate());
        }
        audio.number(MatroskaId.CHANNELS, track.channels());
        return track.bitDepth() > 0 ? audio.number(MatroskaId.BIT_DEPTH, track.bitDepth()) : audio;
    }
}
