package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Carries nothing. */
enum NoTicket implements Authorization.Ticket {
    INSTANCE;

    @Override
    public List<Field> fields(RequestHead head, Optional<X509Certificate> shown) {
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
