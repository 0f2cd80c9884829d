package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.tls.TlsClient;
import java.util.List;

/** Carries nothing. */
enum NoTicket implements Authorization.Ticket {
    INSTANCE;

    @Override
    public List<Field> fields(RequestHead head, TlsClient over) {
        return List.of();
    }

    @Override
    public void answered(ResponseHead answer) {
        // There is nothing to learn.
    }

    @Override
    public Authorization.Remedy remedy() {
        return Authorization.Remedy.NONE;
    }

    @Override
    public void mend() {
        // No other attempt is made.
    }
}
