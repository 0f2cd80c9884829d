package io.ccaas.sdk.audio.ogg.stream;

/**
 * A header packet of the input.
 *
 * @param kind constant name
 * @param rebuilt how many bytes its canonical form has; the rest of it is left out
 */
public record HeaderFound(String kind, int rebuilt) {

    /** Prints no text. */
    @Override
    public String toString() {
        return "a header packet of " + rebuilt + " bytes";
    }
}
