package io.ccaas.sdk.recording;

/**
 * Stands for one recording at home: 128 random bits, never derived from the call and never ordered in time.
 *
 * <p>Guarantees: knowing it tells nothing about the call. It joins store and vault at home and never leaves for a
 * transcription partner, which sees a {@link TransferId}.
 */
public final class RecordingId {

    private final String text;

    private RecordingId(String text) {
        this.text = text;
    }

    /**
     * A new id from a cryptographic source.
     *
     * @return an id that nobody has seen before
     */
    public static RecordingId fresh() {
        return new RecordingId(RandomId.fresh());
    }

    /**
     * Reads an id that {@link #text()} wrote.
     *
     * @param text 26 lower-case base32 characters
     * @return the id
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public static RecordingId parse(String text) {
        return new RecordingId(RandomId.checked("recording id", text));
    }

    /**
     * The id as text.
     *
     * @return 26 lower-case base32 characters
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordingId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
