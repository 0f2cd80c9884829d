package io.ccaas.sdk.http.dial;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Turns an interrupt of the calling thread into a cancelled call at once, without a thread that watches: the platform
 * calls {@link #implCloseChannel()} on interruption of whoever is between {@link #arm()} and {@link #disarm()}.
 */
public final class Interruption extends AbstractInterruptibleChannel {

    private final Runnable cancel;

    /**
     * For one call.
     *
     * @param cancel ends the call at once, from another thread
     */
    public Interruption(Runnable cancel) {
        this.cancel = cancel;
    }

    /** Begins or, after code that reads files through channels and so disarms, begins again. */
    public void arm() {
        begin();
    }

    /** The call has ended, or goes on without. */
    public void disarm() {
        try {
            end(true);
        } catch (IOException interrupted) {
            // The thread was interrupted: its flag is set and the call is cancelled; the call's own failure tells.
        }
    }

    @Override
    protected void implCloseChannel() {
        cancel.run();
    }
}
