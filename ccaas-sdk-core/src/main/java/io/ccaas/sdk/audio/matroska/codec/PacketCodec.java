package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import io.ccaas.sdk.audio.result.AssuranceLevel;

/** Proves the blocks of one track and hands them on in order, with the same times and the same frames. */
public interface PacketCodec {

    /** Where proven blocks go. */
    @FunctionalInterface
    interface Out {

        /**
         * Takes a block.
         *
         * @param block reused afterwards
         */
        void take(Block block);
    }

    /**
     * Proves a block; bits of it that carry no sound become 0. It may be handed on later, when another one has come.
     *
     * @param block reused afterwards
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when a frame is none
     */
    void take(Block block);

    /** Hands on what is held back. */
    default void end() {}

    /**
     * The numbers of the track, final when the last block was handed on; their configuration never changes its length.
     *
     * @return asked for when the first block is handed on, or later
     */
    TrackParameters parameters();

    /**
     * How much sound was proven.
     *
     * @return samples of one channel, with those that players leave out
     */
    long samples();

    /**
     * How much of it players leave out at the start because the codec's own configuration says so.
     *
     * @return samples of one channel
     */
    default long lead() {
        return 0;
    }

    /**
     * How long the configuration is that is written anew; known before the first block.
     *
     * @return bytes
     */
    int configurationBytes();

    /**
     * How deep it went.
     *
     * @return L2 where the codec has slack
     */
    default AssuranceLevel level() {
        return AssuranceLevel.L2;
    }
}
