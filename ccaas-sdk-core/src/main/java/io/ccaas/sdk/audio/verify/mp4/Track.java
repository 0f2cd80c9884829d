package io.ccaas.sdk.audio.verify.mp4;

/** Reads the boxes in front of the sample tables: all constants but for the time scale, the durations and one edit. */
final class Track {

    static final long MOST_32 = 0xFFFF_FFFEL;

    private static final int UNDETERMINED = 0x55C4;
    private static final int FULL_VOLUME = 0x0100;
    private static final long ONE = 0x1_0000;
    private static final int ENABLED_IN_MOVIE = 3;

    private final Boxes boxes;
    private long timescale;
    private long played;
    private long start;
    private boolean edited;
    private long total;

    Track(Boxes boxes) {
        this.boxes = boxes;
    }

    void movieHeader() {
        boolean wide = openTimed("mvhd", 0);
        timescale = boxes.payload.be(4);
        played = duration(wide);
        boxes.field(4, ONE);
        boxes.field(2, FULL_VOLUME);
        boxes.zeros(10);
        matrix();
        boxes.zeros(24);
        boxes.field(4, 2);
        boxes.close();
        require(timescale > 0 && timescale <= Integer.MAX_VALUE);
    }

    void trackHeader() {
        boolean wide = openTimed("tkhd", ENABLED_IN_MOVIE);
        boxes.field(4, 1);
        boxes.zeros(4);
        require(duration(wide) == played);
        boxes.zeros(12);
        boxes.field(2, FULL_VOLUME);
        boxes.zeros(2);
        matrix();
        boxes.zeros(8);
        boxes.close();
    }

    void edit() {
        if (!boxes.isNext("edts")) {
            return;
        }
        edited = true;
        boxes.open("edts");
        boxes.open("elst");
        boolean wide = isWide();
        boxes.zeros(3);
        boxes.field(4, 1);
        long length = boxes.number(wide);
        start = boxes.number(wide);
        boxes.field(4, ONE);
        boxes.close();
        boxes.close();
        require(length == played
                && start >= 0
                && length > 0
                && wide == (length > MOST_32 || start > Integer.MAX_VALUE));
    }

    void mediaHeader() {
        boolean wide = openTimed("mdhd", 0);
        require(boxes.payload.be(4) == timescale);
        total = duration(wide);
        boxes.field(2, UNDETERMINED);
        boxes.zeros(2);
        boxes.close();
        require(edited == (start != 0 || played != total) && start <= total - played);
    }

    /** The clock is the sample rate, and all samples together last as long as the header says. */
    void mustAgreeWith(Media media, Runs runs) {
        require(timescale == media.rate() && total == runs.total());
        long most = Math.max(4 * runs.first(), timescale * 8 / 100);
        require(start <= most && total - played - start <= most);
    }

    /** Creation and modification are zero. */
    private boolean openTimed(String type, int flags) {
        boxes.open(type);
        boolean wide = isWide();
        boxes.field(3, flags);
        boxes.zeros(wide ? 16 : 8);
        return wide;
    }

    /** Version 1 has numbers of 64 bits, version 0 of 32; there is no other. */
    private boolean isWide() {
        long version = boxes.payload.be(1);
        require(version <= 1);
        return version == 1;
    }

    private long duration(boolean wide) {
        long duration = boxes.number(wide);
        require(duration >= 0 && wide == duration > MOST_32);
        return duration;
    }

    private void matrix() {
        boxes.field(4, ONE);
        boxes.zeros(12);
        boxes.field(4, ONE);
        boxes.zeros(12);
        boxes.field(4, 0x4000_0000L);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw Mp4Rules.DURATION.at(boxes.payload.position());
        }
    }

    long played() {
        return played;
    }
}
