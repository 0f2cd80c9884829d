package io.ccaas.sdk.audio.result;

import java.time.Duration;

/**
 * What a recording is made of, as proven from its bytes.
 *
 * @param container what it lies in
 * @param codec constant name of the codec in the notation of ffmpeg, for example {@code pcm_mulaw}
 * @param sampleRate samples per second of one channel, 1000 to 768000
 * @param channels 1 to 32
 * @param frames sample instants; one frame holds one sample of every channel
 */
public record AudioFormat(AudioContainer container, String codec, int sampleRate, int channels, long frames) {

    /**
     * How long the sound lasts.
     *
     * @return frames divided by sample rate, rounded down to a nanosecond
     */
    public Duration duration() {
        long seconds = frames / sampleRate;
        long rest = frames % sampleRate;
        return Duration.ofSeconds(seconds, rest * 1_000_000_000L / sampleRate);
    }
}
