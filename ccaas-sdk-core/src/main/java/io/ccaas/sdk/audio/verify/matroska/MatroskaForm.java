package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;

/** Matroska and WebM (RFC 9559): one track, no information beyond the time scale, clusters. */
public final class MatroskaForm implements CanonicalForm {

    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int INFORMATION = 0x1549A966;
    private static final int TRACKS = 0x1654AE6B;
    private static final long MILLISECOND = 1_000_000;

    /** The form has no state. */
    public MatroskaForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 4
                && head[0] == 0x1A
                && head[1] == 0x45
                && (head[2] & 0xFF) == 0xDF
                && (head[3] & 0xFF) == 0xA3;
    }

    @Override
    public AudioFormat prove(Payload payload) {
        Elements in = new Elements(payload);
        boolean web = header(in);
        in.openFull(SEGMENT);
        in.open(INFORMATION);
        in.constant(0x2AD7B1, MILLISECOND);
        in.constant(0x4D80, "");
        in.constant(0x5741, "");
        in.close();
        in.open(TRACKS);
        Sound sound = new TrackEntry(in).read();
        in.close();
        if (web && !sound.name().equals("opus") && !sound.name().equals("vorbis")) {
            throw MatroskaRules.CONSTANT.at(0);
        }
        Clusters clusters = new Clusters(in, sound);
        clusters.read();
        in.close();
        long frames = Math.max(0, clusters.played() - sound.lead());
        return new AudioFormat(
                web ? AudioContainer.WEBM : AudioContainer.MATROSKA,
                sound.name(),
                sound.rate(),
                sound.channels(),
                frames);
    }

    private static boolean header(Elements in) {
        in.open(EBML);
        in.constant(0x4286, 1);
        in.constant(0x42F7, 1);
        in.constant(0x42F2, 4);
        in.constant(0x42F3, 8);
        long start = in.payload.position();
        String type = in.text(0x4282, 8);
        if (!type.equals("webm") && !type.equals("matroska")) {
            throw MatroskaRules.CONSTANT.at(start);
        }
        in.constant(0x4287, 4);
        in.constant(0x4285, 2);
        in.close();
        return type.equals("webm");
    }
}
