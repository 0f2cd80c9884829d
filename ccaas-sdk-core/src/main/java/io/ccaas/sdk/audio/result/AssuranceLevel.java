package io.ccaas.sdk.audio.result;

/**
 * How deep the cleaning went. What is hidden inside sample values or entropy-coded payload stays at every level, because
 * the audio is kept bit by bit: speech, key tones and steganography are not removed.
 */
public enum AssuranceLevel {
    /** Container and tag structures are gone; the codec has no slack in its framing, or none was looked at. */
    L1,
    /** Slack in the framing of the codec is neutral too: padding, ancillary data, reserved bits. */
    L2
}
