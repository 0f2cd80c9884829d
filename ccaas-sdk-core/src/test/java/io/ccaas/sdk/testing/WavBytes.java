package io.ccaas.sdk.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds WAV files chunk by chunk, right or wrong: for tests of what reads them. Sizes are computed unless they are given.
 *
 * <pre>{@code
 * byte[] wav = WavBytes.riff().fmtPcm16(1, 8000).chunk("bext", new byte[602]).chunk("data", samples).bytes();
 * }</pre>
 */
public final class WavBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String form;
    private long riffSize = -2;

    private WavBytes(String form) {
        this.form = form;
    }

    /**
     * A usual file.
     *
     * @return a builder
     */
    public static WavBytes riff() {
        return new WavBytes("RIFF");
    }

    /**
     * A file with another first word.
     *
     * @param form four characters, for example {@code RF64}
     * @return a builder
     */
    public static WavBytes of(String form) {
        return new WavBytes(form);
    }

    /**
     * Lies about the size in the first header.
     *
     * @param size 0 to 0xFFFFFFFF
     * @return this
     */
    public WavBytes riffSize(long size) {
        riffSize = size;
        return this;
    }

    /**
     * Adds a chunk and its pad byte of zero.
     *
     * @param id four characters, ISO-8859-1
     * @param body any bytes
     * @return this
     */
    public WavBytes chunk(String id, byte[] body) {
        return chunk(id, body.length, body).raw(new byte[body.length & 1]);
    }

    /**
     * Adds a chunk whose size field may lie; no pad byte.
     *
     * @param id four characters, ISO-8859-1
     * @param size 0 to 0xFFFFFFFF
     * @param body any bytes
     * @return this
     */
    public WavBytes chunk(String id, long size, byte[] body) {
        return raw(id.getBytes(StandardCharsets.ISO_8859_1)).raw(le(size, 4)).raw(body);
    }

    /**
     * Adds any bytes.
     *
     * @param bytes what to add
     * @return this
     */
    public WavBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /**
     * Adds the format chunk of 16-bit PCM.
     *
     * @param channels number of channels
     * @param rate samples per second
     * @return this
     */
    public WavBytes fmtPcm16(int channels, int rate) {
        return chunk("fmt ", fmt(1, channels, rate, channels * 2, 16));
    }

    /**
     * Adds the format chunk of mu-law, 18 bytes long.
     *
     * @param channels number of channels
     * @param rate samples per second
     * @return this
     */
    public WavBytes fmtMuLaw(int channels, int rate) {
        return chunk("fmt ", join(fmt(7, channels, rate, channels, 8), new byte[2]));
    }

    /**
     * The first 16 bytes of a format chunk's body.
     *
     * @param tag wFormatTag
     * @param channels nChannels
     * @param rate nSamplesPerSec
     * @param align nBlockAlign
     * @param bits wBitsPerSample
     * @return 16 bytes
     */
    public static byte[] fmt(int tag, int channels, long rate, int align, int bits) {
        return join(le(tag, 2), le(channels, 2), le(rate, 4), le(rate * align, 4), le(align, 2), le(bits, 2));
    }

    /**
     * A number with its lowest byte first.
     *
     * @param value the number
     * @param bytes how many bytes, 1 to 8
     * @return the bytes
     */
    public static byte[] le(long value, int bytes) {
        byte[] all = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        return Arrays.copyOf(all, bytes);
    }

    /**
     * One after the other.
     *
     * @param parts any arrays
     * @return a new array
     */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /**
     * Text in ISO-8859-1.
     *
     * @param text any text
     * @return its bytes
     */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The file.
     *
     * @return a new array
     */
    public byte[] bytes() {
        byte[] body = out.toByteArray();
        long size = riffSize == -2 ? body.length + 4L : riffSize;
        return join(text(form), le(size, 4), text("WAVE"), body);
    }
}
