package io.ccaas.sdk.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Makes call recordings as contact-centre recorders leave them: stereo, 8 kHz, with what the recorder knew about the call in
 * {@code LIST/INFO}, {@code bext}, {@code iXML} and {@code cart} chunks. The same parameters give the same bytes.
 *
 * <pre>{@code
 * byte[] full = SampleRecordings.muLaw().seconds(3).planting("+33639980001", "Agent Smith").bytes();
 * byte[] bare = SampleRecordings.muLaw().seconds(3).bytes(); // the same sound, no metadata
 * }</pre>
 */
public final class SampleRecordings {

    /** Samples per second of every sample recording. */
    public static final int RATE = 8000;

    private static final List<String> INFO_IDS = List.of("INAM", "IART", "ICMT", "ISBJ", "ICRD", "ISFT");

    private final Codec codec;
    private int frames = RATE;
    private int firstTone = 440;
    private List<String> planted = List.of();

    private enum Codec {
        MU_LAW,
        PCM_16
    }

    private SampleRecordings(Codec codec) {
        this.codec = codec;
    }

    /**
     * A recording in G.711 mu-law.
     *
     * @return a builder of one second without metadata
     */
    public static SampleRecordings muLaw() {
        return new SampleRecordings(Codec.MU_LAW);
    }

    /**
     * A recording in 16-bit PCM.
     *
     * @return a builder of one second without metadata
     */
    public static SampleRecordings pcm16() {
        return new SampleRecordings(Codec.PCM_16);
    }

    /**
     * Sets the length.
     *
     * @param seconds at least 1
     * @return this
     */
    public SampleRecordings seconds(int seconds) {
        this.frames = seconds * RATE;
        return this;
    }

    /**
     * Chooses another sound.
     *
     * @param hertz tone of the left channel, 50 to 3000; the right one is a fifth higher
     * @return this
     */
    public SampleRecordings tone(int hertz) {
        this.firstTone = hertz;
        return this;
    }

    /**
     * Writes values into the metadata: each value stands in every one of the four structures.
     *
     * @param values numbers, names, times, file names; text of any kind, at least one
     * @return this
     */
    public SampleRecordings planting(String... values) {
        this.planted = List.of(values);
        return this;
    }

    /**
     * The file.
     *
     * @return a WAV file; metadata lies in front of the audio ({@code bext}, {@code LIST}) and behind it ({@code iXML}, {@code cart})
     */
    public byte[] bytes() {
        WavBytes wav = WavBytes.riff();
        if (codec == Codec.MU_LAW) {
            wav.fmtMuLaw(2, RATE).chunk("fact", WavBytes.le(frames, 4));
        } else {
            wav.fmtPcm16(2, RATE);
        }
        if (planted.isEmpty()) {
            return wav.chunk("data", audio()).bytes();
        }
        return wav.chunk("bext", bext())
                .chunk("LIST", info())
                .chunk("data", audio())
                .chunk("iXML", ixml())
                .chunk("cart", cart())
                .bytes();
    }

    /**
     * The sound alone.
     *
     * @return the body of the {@code data} chunk
     */
    public byte[] audio() {
        int width = codec == Codec.MU_LAW ? 1 : 2;
        byte[] audio = new byte[frames * 2 * width];
        for (int i = 0; i < frames * 2; i++) {
            int frame = i / 2;
            double tone = i % 2 == 0 ? firstTone : firstTone * 1.5;
            int sample = (int) Math.round(9000 * Math.sin(2 * Math.PI * tone * frame / RATE));
            if (width == 1) {
                audio[i] = muLaw(sample);
            } else {
                audio[2 * i] = (byte) sample;
                audio[2 * i + 1] = (byte) (sample >> 8);
            }
        }
        return audio;
    }

    /** ITU-T G.711: sign, exponent, mantissa of the biased magnitude, all bits inverted. */
    private static byte muLaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int biased = Math.min(Math.abs(sample), 32635) + 0x84;
        int exponent = 31 - Integer.numberOfLeadingZeros(biased) - 7;
        int mantissa = (biased >> (exponent + 3)) & 0xF;
        return (byte) ~(sign | (exponent << 4) | mantissa);
    }

    private byte[] info() {
        WavBytes entries = WavBytes.riff();
        for (int i = 0; i < planted.size(); i++) {
            entries.chunk(INFO_IDS.get(i % INFO_IDS.size()), WavBytes.join(utf8(planted.get(i)), new byte[1]));
        }
        byte[] file = entries.bytes();
        return WavBytes.join(utf8("INFO"), Arrays.copyOfRange(file, 12, file.length));
    }

    /** EBU Tech 3285: description, originator, reference, date, time, UMID, then a free coding history. */
    private byte[] bext() {
        byte[] fixed = new byte[602];
        byte[] description = utf8(String.join(" ", planted));
        System.arraycopy(description, 0, fixed, 0, Math.min(256, description.length));
        byte[] originator = utf8(planted.get(0));
        System.arraycopy(originator, 0, fixed, 256, Math.min(32, originator.length));
        return WavBytes.join(fixed, utf8("A=PCM,F=8000,T=" + String.join(";", planted) + "\r\n"));
    }

    private byte[] ixml() {
        String notes = String.join(" ", planted).replace("&", "&amp;").replace("<", "&lt;");
        return utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><BWFXML><NOTE>" + notes + "</NOTE></BWFXML>");
    }

    /** AES46: a fixed part of 2048 bytes, then free tag text. */
    private byte[] cart() {
        byte[] fixed = new byte[2048];
        byte[] title = utf8(planted.get(0));
        System.arraycopy(title, 0, fixed, 4, Math.min(64, title.length));
        return WavBytes.join(fixed, utf8(String.join("\r\n", planted)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
