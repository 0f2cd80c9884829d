package io.ccaas.sdk.audio.refusal;

/**
 * The numbers of a container's sound tracks, so that a refusal can say which ones may be chosen. Names small numbers only, and few of them: in larger ones
 * an input could put text into a message. Not safe for use by several threads.
 */
public final class SoundTracks {

    private static final int LARGEST = 999;
    private static final int MOST = 8;

    private final StringBuilder named = new StringBuilder();
    private int count;
    private boolean others;

    /** Starts with no track. */
    public SoundTracks() {}

    /**
     * Remembers a sound track.
     *
     * @param number as the container numbers it
     */
    public void add(long number) {
        if (number < 1 || number > LARGEST || count == MOST) {
            others = true;
            return;
        }
        named.append(count++ == 0 ? "" : ", ").append(number);
    }

    /**
     * Whether there was none.
     *
     * @return true until one was added
     */
    public boolean isEmpty() {
        return count == 0 && !others;
    }

    /**
     * A rule that says, too, which numbers the sound tracks have.
     *
     * @param rule its words hold for any input
     * @return the same code and remedy
     */
    public Refusal named(Refusal rule) {
        String numbers = count == 0 ? "none from 1 to " + LARGEST : named + (others ? " and others" : "");
        String found = rule.found() + "; numbers of its sound tracks: " + numbers;
        return new Refusal(rule.code(), rule.expected(), found, rule.remedy());
    }
}
