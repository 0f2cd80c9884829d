package io.ccaas.sdk.audio.mp4.write;

import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.AlacSound;
import io.ccaas.sdk.audio.mp4.track.Edit;
import io.ccaas.sdk.audio.mp4.track.Movie;

/**
 * The bytes in front of the sizes of samples: {@code ftyp} and {@code moov} (ISO/IEC 14496-12), whose last table is that of the sizes. Equal
 * movies give equal bytes. Dates are 0, the language is undetermined, everything counts at the rate of the codec, all samples are one
 * chunk.
 */
public final class MovieHead {

    private static final int FIXED = 1024;
    /** The boxes that the sizes of samples lie in: table, tables, information, media, track, movie. */
    private static final int OPEN = 6;

    /** The largest number that needs no later version of a box. */
    static final long MOST_32 = 0xFFFF_FFFEL;

    private static final int UNDETERMINED = 0x55C4;
    private static final int FULL_VOLUME = 0x0100;
    private static final long ONE = 0x1_0000;
    private static final int SELF_CONTAINED = 1;
    private static final int ENABLED_IN_MOVIE = 3;

    private final Movie movie;
    private final BoxWriter out;

    private MovieHead(Movie movie) {
        this.movie = movie;
        this.out = new BoxWriter(FIXED + 8 * movie.durations().runs());
    }

    /**
     * Writes it.
     *
     * @param movie what is known
     * @return everything in front of the sizes
     */
    public static byte[] bytes(Movie movie) {
        return new MovieHead(movie).write();
    }

    private byte[] write() {
        brands();
        out.begin("moov");
        movieHeader();
        out.begin("trak");
        trackHeader();
        edit();
        out.begin("mdia");
        mediaHeader();
        out.begin("minf").begin("smhd", 0, 0).zeros(4).end();
        out.begin("dinf").begin("dref", 0, 0).u32(1);
        out.begin("url ", 0, SELF_CONTAINED).end().end().end();
        int place = new TableBoxes(movie, out).write();
        long sizes = SizeEntries.length(movie.sizes());
        for (int open = OPEN; open > 0; open--) {
            out.endWith(sizes);
        }
        return out.patch(place, out.size() + sizes + SizeEntries.mediaHeader(movie.sizes()))
                .toBytes();
    }

    private void brands() {
        boolean apple = movie.sound() instanceof AacSound || movie.sound() instanceof AlacSound;
        out.begin("ftyp").text(apple ? "M4A " : "isom").u32(512);
        out.text(apple ? "M4A isomiso2" : "isomiso2mp41").end();
    }

    private void movieHeader() {
        long length = movie.edit().length();
        boolean wide = length > MOST_32;
        out.begin("mvhd", wide ? 1 : 0, 0).zeros(wide ? 16 : 8);
        out.u32(movie.sound().sampleRate()).number(wide, length);
        out.u32(ONE).u16(FULL_VOLUME).zeros(10);
        matrix();
        out.zeros(24).u32(2).end();
    }

    private void trackHeader() {
        long length = movie.edit().length();
        boolean wide = length > MOST_32;
        out.begin("tkhd", wide ? 1 : 0, ENABLED_IN_MOVIE).zeros(wide ? 16 : 8);
        out.u32(1).zeros(4).number(wide, length).zeros(12).u16(FULL_VOLUME).zeros(2);
        matrix();
        out.zeros(8).end();
    }

    private void matrix() {
        out.u32(ONE).zeros(12).u32(ONE).zeros(12).u32(0x4000_0000L);
    }

    private void edit() {
        Edit edit = movie.edit();
        if (edit.isPartOf(total())) {
            boolean wide = edit.length() > MOST_32 || edit.start() > Integer.MAX_VALUE;
            out.begin("edts").begin("elst", wide ? 1 : 0, 0).u32(1);
            out.number(wide, edit.length()).number(wide, edit.start()).u32(ONE);
            out.end().end();
        }
    }

    private void mediaHeader() {
        boolean wide = total() > MOST_32;
        out.begin("mdhd", wide ? 1 : 0, 0).zeros(wide ? 16 : 8);
        out.u32(movie.sound().sampleRate())
                .number(wide, total())
                .u16(UNDETERMINED)
                .zeros(2)
                .end();
        out.begin("hdlr", 0, 0)
                .zeros(4)
                .text("soun")
                .zeros(12)
                .text("SoundHandler\0")
                .end();
    }

    private long total() {
        return movie.durations().total();
    }
}
