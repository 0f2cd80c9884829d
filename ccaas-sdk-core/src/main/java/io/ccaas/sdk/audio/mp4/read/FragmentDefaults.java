package io.ccaas.sdk.audio.mp4.read;

/**
 * What samples of fragments are like unless a fragment says otherwise ({@code trex}, {@code tfhd}).
 *
 * @param description number of the sample description, 1 where there is one
 * @param duration in units of the media, or {@link #UNSAID}
 * @param size in bytes, or {@link #UNSAID}
 */
record FragmentDefaults(long description, long duration, long size) {

    static final long UNSAID = -1;

    static final FragmentDefaults NONE = new FragmentDefaults(1, UNSAID, UNSAID);
}
