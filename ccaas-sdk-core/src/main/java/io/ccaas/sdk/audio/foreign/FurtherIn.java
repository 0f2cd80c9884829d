package io.ccaas.sdk.audio.foreign;

import java.util.List;
import java.util.Optional;

/**
 * Something known that begins behind other bytes: a recording with text in front of it, or one that lost its first part.
 *
 * @param found what begins there, in constant words
 * @param offset where, counted from the first byte that was looked at
 * @param remedy what helps; holds no byte of the input, only the place
 */
public record FurtherIn(String found, int offset, String remedy) {

    /** How many bytes are looked at. */
    public static final int LOOK = 65_536;

    /** A dot stands for any byte. */
    private record Head(String name, String pattern, String ending) {}

    private static final List<Head> HEADS = List.of(
            new Head("a WAV file", "RIFF....WAVE", "wav"),
            new Head("an RF64 file", "RF64....WAVEds64", "wav"),
            new Head("a Wave64 file", "riff.\u0091\u00cf\u0011\u00a5\u00d6(\u00db", "w64"),
            new Head("an AIFF file", "FORM....AIFF", "aiff"),
            new Head("an AIFF file", "FORM....AIFC", "aiff"),
            new Head("a CAF file", "caff\0\1\0\0desc", "caf"),
            new Head("an AU file", ".snd\0\0.......\0\0.", "au"),
            new Head("an Ogg stream", "OggS\0\2\0\0\0\0\0\0\0\0", "ogg"),
            new Head("a FLAC file", "fLaC\0\0\0\"", "flac"),
            new Head("a FLAC file", "fLaC\u0080\0\0\"", "flac"),
            new Head("an MP4 file", "\0\0\0.ftypM4A ", "m4a"),
            new Head("an MP4 file", "\0\0\0.ftypiso", "m4a"),
            new Head("an MP4 file", "\0\0\0.ftypmp4", "m4a"),
            new Head("an MP4 file", "\0\0\0.ftyp3gp", "m4a"),
            new Head("an MP4 file", "\0\0\0.ftypqt", "m4a"),
            new Head("a Matroska file", "\u001aE\u00df\u00a3.B\u0086", "mka"),
            new Head("a Matroska file", "\u001aE\u00df\u00a3\1\0\0\0\0\0\0.B\u0086", "mka"),
            new Head("an AMR file", "#!AMR\n", "amr"),
            new Head("an AMR file", "#!AMR-WB\n", "amr"),
            new Head("a file with an ID3 tag", "ID3\3\0\0\0\0", "mp3"),
            new Head("a file with an ID3 tag", "ID3\4\0\0\0\0", "mp3"));

    /**
     * Looks for the first of them.
     *
     * @param bytes the first bytes of an input that does not begin as anything known
     * @return what begins behind the first byte, or empty
     */
    public static Optional<FurtherIn> of(byte[] bytes) {
        for (int at = 1; at < bytes.length; at++) {
            for (Head head : HEADS) {
                if (stands(bytes, at, head.pattern)) {
                    return Optional.of(cut(head.name + " begins at that byte, behind other bytes", at, head.ending));
                }
            }
        }
        return frames(bytes);
    }

    private static Optional<FurtherIn> frames(byte[] bytes) {
        for (int at = 1; at < bytes.length - 2; at++) {
            if (bytes[at] != -1) {
                continue;
            }
            if (new MpegStart(bytes, at).isFollowedByOthers()) {
                boolean adts = (bytes[at + 1] & 6) == 0;
                String what = adts ? "AAC frames" : "MPEG audio frames";
                return Optional.of(cut(what + " begin at that byte, behind other bytes", at, adts ? "aac" : "mp3"));
            }
        }
        return FlacStart.isWithin(bytes) ? Optional.of(flac()) : Optional.empty();
    }

    private static FurtherIn flac() {
        return new FurtherIn(
                "it is FLAC without its beginning", 0, "Decode what is there: ffmpeg -f flac -i IN OUT.wav");
    }

    private static FurtherIn cut(String found, int at, String ending) {
        return new FurtherIn(found, at, "Leave out what stands in front: tail -c +" + (at + 1) + " IN > OUT." + ending);
    }

    private static boolean stands(byte[] bytes, int at, String pattern) {
        if (bytes[at] != (byte) pattern.charAt(0) || at + pattern.length() > bytes.length) {
            return false;
        }
        for (int i = 1; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '.' && bytes[at + i] != (byte) c) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "FurtherIn[at byte " + offset + "]";
    }
}
