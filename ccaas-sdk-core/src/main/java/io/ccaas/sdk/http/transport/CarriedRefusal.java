package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkException;
import java.io.IOException;

/** Carries a refusal of ours through OkHttp, which treats an IOException well and any other throwable badly. */
final class CarriedRefusal extends IOException implements RefusalCarrier {

    private static final long serialVersionUID = 1L;

    private final transient SdkException refusal;

    CarriedRefusal(SdkException refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    @Override
    public SdkException refusal() {
        return refusal;
    }

    /** Finds a refusal of ours among the causes of a foreign exception. */
    static java.util.Optional<SdkException> in(Throwable foreign) {
        Throwable at = foreign;
        for (int depth = 0; at != null && depth < 16; depth++, at = at.getCause()) {
            if (at instanceof RefusalCarrier carried) {
                return java.util.Optional.of(carried.refusal());
            }
            if (at instanceof SdkException own) {
                return java.util.Optional.of(own);
            }
        }
        return java.util.Optional.empty();
    }
}
