package io.ccaas.sdk.http;

/**
 * A word of a partner's interface. Implemented by enums of connectors, so that every value which can be sent stands in
 * their source.
 */
public interface WireWord {

    /**
     * The word as the partner writes it.
     *
     * @return a constant of visible ASCII
     */
    String wire();
}
