package io.ccaas.samples.transcription;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the samples of a plain WAV file are: RIFF, a PCM {@code fmt } of 16 bits, {@code data}, as an audio-only payload
 * has them.
 */
record WavAudio(int channels, int sampleRate, long dataOffset, long dataLength) {

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int HEAD = 44;
    private static final int PCM = 1;

    /** Empty when it is anything else, which is not wrong, only not understood here. */
    static Optional<WavAudio> of(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        long length;
        try (FileChannel in = FileChannel.open(file)) {
            while (head.hasRemaining() && in.read(head) >= 0) {}
            length = in.size();
        }
        if (head.hasRemaining() || !isPlainPcm(head)) {
            return Optional.empty();
        }
        WavAudio audio =
                new WavAudio(head.getShort(22), head.getInt(24), HEAD, Integer.toUnsignedLong(head.getInt(40)));
        return Optional.of(audio).filter(a -> a.fits(length));
    }

    private static boolean isPlainPcm(ByteBuffer head) {
        return head.getInt(0) == RIFF
                && head.getInt(8) == WAVE
                && head.getInt(12) == FMT
                && head.getInt(16) == 16
                && head.getShort(20) == PCM
                && head.getShort(34) == 16
                && head.getInt(36) == DATA;
    }

    private boolean fits(long fileLength) {
        return channels >= 1
                && channels <= 8
                && sampleRate > 0
                && dataLength % (2L * channels) == 0
                && dataOffset + dataLength <= fileLength;
    }

    long millis() {
        return dataLength * 1000 / (2L * channels * sampleRate);
    }
}
