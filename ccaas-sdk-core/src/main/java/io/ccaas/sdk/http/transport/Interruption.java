package io.ccaas.sdk.http.transport;

import java.io.IOException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import okhttp3.Call;

/**
 * Turns an interrupt of the calling thread into a cancelled call at once, without a thread that watches: the platform
 * calls {@link #implCloseChannel()} on interruption of whoever is between {@link #arm()} and {@link #disarm()}.
 */
final class Interruption extends AbstractInterruptibleChannel {

    private final Call call;

    Interruption(Call call) {
        this.call = call;
    }

    /** Begins or, after code that reads files through channels and so disarms, begins again. */
    void arm() {
        begin();
    }

    void disarm() {
        try {
            end(true);
        } catch (IOException interrupted) {
            // The thread was interrupted: its flag is set and the call is cancelled; the call's own failure tells.
        }
    }

    @Override
    protected void implCloseChannel() {
        call.cancel();
    }
}
