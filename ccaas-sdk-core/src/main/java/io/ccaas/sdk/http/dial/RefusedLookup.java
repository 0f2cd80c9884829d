package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.errors.SdkException;
import java.net.UnknownHostException;

/** Carries a refusal of ours out of a name lookup, where OkHttp expects this kind of exception. */
final class RefusedLookup extends UnknownHostException implements RefusalCarrier {

    private static final long serialVersionUID = 1L;

    private final transient SdkException refusal;

    RefusedLookup(SdkException refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    @Override
    public SdkException refusal() {
        return refusal;
    }
}
