package io.ccaas.sdk.posture;

/**
 * Hears {@link SecurityEvent}s on the thread where they happen; must be quick and thread-safe. An exception that it
 * throws is dropped, so that a listener can never let a refused call through.
 */
@FunctionalInterface
public interface SecurityEventListener {

    /**
     * Called once for each event.
     *
     * @param event what happened
     */
    void onEvent(SecurityEvent event);
}
