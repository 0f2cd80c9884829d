package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.riff.format.WavParameters;
import org.jspecify.annotations.Nullable;

/**
 * What stands in front of the audio.
 *
 * @param parameters the numbers that pass on
 * @param ds64 64-bit sizes, or null
 * @param factFrames what the first {@code fact} chunk says, or -1
 * @param data header of the audio; the source stands behind it
 */
record Preamble(WavParameters parameters, @Nullable Ds64 ds64, long factFrames, ChunkHeader data) {}
