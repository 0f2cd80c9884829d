package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.posture.SecurityEvent;
import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.sensitive.LogArgument;
import io.ccaas.sdk.sensitive.SdkLog;

/**
 * A listener of the host that fails must neither let a refused call through nor hide why it was refused.
 *
 * @param listener the host's
 */
public record HarmlessListener(SecurityEventListener listener) implements SecurityEventListener {

    private static final SdkLog LOG = SdkLog.of(SecurityEventListener.class);

    @Override
    public void onEvent(SecurityEvent event) {
        try {
            listener.onEvent(event);
        } catch (RuntimeException foreign) {
            LOG.warn(
                    "A security event listener threw; the event was not delivered.",
                    LogArgument.safe("kind", event.kind()),
                    LogArgument.safe("thrown", foreign.getClass().getName()));
        }
    }
}
