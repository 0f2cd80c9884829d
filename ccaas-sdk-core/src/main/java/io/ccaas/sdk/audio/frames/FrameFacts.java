package io.ccaas.sdk.audio.frames;

/**
 * What a walk proved.
 *
 * @param <H> what a header says
 * @param reference the header that the frames of sound agree with
 * @param frames how many frames were handed on
 * @param truncated whether the last frame was cut
 * @param lastFrameDropped whether a frame was left out because what follows it may have filled it up
 */
public record FrameFacts<H>(H reference, long frames, boolean truncated, boolean lastFrameDropped) {}
