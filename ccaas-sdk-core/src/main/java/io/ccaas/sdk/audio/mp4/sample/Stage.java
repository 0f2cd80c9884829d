package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.mp4.sound.Sound;

/** What happens to the samples of one codec. Lengths never change, because they stand in front of the samples. */
interface Stage {

    /** Proves a sample and hands it on; returns how long it is at the codec's rate. {@code position} is its place in the input. */
    int take(byte[] bytes, int length, long position);

    /** Hands on what was held back, and says what is known of the codec now. */
    Sound end();
}
