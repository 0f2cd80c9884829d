package io.ccaas.sdk.recording;

/**
 * Stands for one job at a transcription partner: random and fresh for each job, so that partner, bucket and CRM cannot
 * join what is kept apart. Only the owner of the recording knows which {@link RecordingId} it belongs to.
 */
public final class TransferId {

    private final String text;

    private TransferId(String text) {
        this.text = text;
    }

    /**
     * A new id from a cryptographic source.
     *
     * @return an id that nobody has seen before
     */
    public static TransferId fresh() {
        return new TransferId(RandomId.fresh());
    }

    /**
     * Reads an id that {@link #text()} wrote.
     *
     * @param text 26 lower-case base32 characters
     * @return the id
     * @throws IllegalArgumentException when it has another form; the message does not repeat it
     */
    public static TransferId parse(String text) {
        return new TransferId(RandomId.checked("transfer id", text));
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
        return other instanceof TransferId that && text.equals(that.text);
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
