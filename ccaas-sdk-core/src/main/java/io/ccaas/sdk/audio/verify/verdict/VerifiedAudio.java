package io.ccaas.sdk.audio.verify.verdict;

import io.ccaas.sdk.audio.result.AudioFormat;

/**
 * Proof that bytes were an audio-only payload in canonical form. It speaks of the bytes that were read, once: whoever stores them compares the
 * hash.
 *
 * @param format what the audio is made of
 * @param length bytes of the whole payload
 * @param sha256 SHA-256 of the whole payload, 64 lower-case hexadecimal digits
 */
public record VerifiedAudio(AudioFormat format, long length, String sha256) {}
