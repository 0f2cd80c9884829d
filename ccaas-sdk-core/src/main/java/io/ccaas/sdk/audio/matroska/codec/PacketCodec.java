package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import io.ccaas.sdk.audio.result.AssuranceLevel;

/** Proves the blocks of one track and hands on their packets one by one, each with the time that it sounds. */
public interface PacketCodec {

    /** Where proven packets go. */
    @FunctionalInterface
    interface Out {

        /**
         * Takes a packet.
         *
         * @param bytes where it lies, reused afterwards
         * @param offset its first byte
         * @param length its length
         * @param samples how long it sounds, in samples of one channel
         */
        void take(byte[] bytes, int offset, int length, long samples);
    }

    /**
     * Proves a block; bits of it that carry no sound become 0. Its packets may be handed on later, when another block has come.
     *
     * @param block reused afterwards
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException when a frame is none
     */
    void take(Block block);

    /** Hands on what is held back. */
    default void end() {}

    /**
     * The numbers of the track, final when the last packet was handed on; their configuration never changes its length.
     *
     * @return asked for when the first packet is handed on, or later
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
     * Whether the last packet may end with samples that players leave out.
     *
     * @return false where a packet holds samples one by one
     */
    default boolean mayEndEarly() {
        return true;
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
