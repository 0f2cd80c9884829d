package io.ccaas.sdk.audio.dtmf;

/** Silences the key tones of one channel in a window that moves over the recording. */
final class MaskedChannel {

    private final int channel;
    private final MaskProfile profile;
    private final FrameWindow window;
    private final KeyToneDetector detector;
    private long silentUpTo;
    private long stretches;
    private long samples;

    MaskedChannel(int channel, MaskProfile profile, FrameWindow window) {
        this.channel = channel;
        this.profile = profile;
        this.window = window;
        this.detector = new KeyToneDetector(profile, this::silence);
    }

    /** The detector hears everything as it was; only then is anything silenced. */
    void take() {
        double[] values = window.values(channel);
        window.silence(channel, window.firstFresh(), silentUpTo);
        detector.feed(values, window.fresh());
    }

    void end(long frames) {
        detector.end();
        samples -= Math.max(0, silentUpTo - frames);
    }

    long stretches() {
        return stretches;
    }

    long samples() {
        return samples;
    }

    /** What lies ahead of the window is silenced when it comes. */
    private void silence(long block) {
        long from = Math.max(0, block - profile.guard());
        long to = block + profile.block() + profile.guard();
        if (stretches > 0 && from - silentUpTo < profile.gap()) {
            from = silentUpTo;
        } else {
            stretches++;
        }
        window.silence(channel, from, to);
        samples += to - from;
        silentUpTo = to;
    }
}
