package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.errors.SdkException;
import java.io.IOException;

/** Carries a refusal of ours through OkHttp, which treats an IOException well and any other throwable badly. */
public final class CarriedRefusal extends IOException implements RefusalCarrier {

    private static final long serialVersionUID = 1L;

    private final transient SdkException refusal;

    /**
     * Wraps a refusal.
     *
     * @param refusal what is to be told
     */
    public CarriedRefusal(SdkException refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    @Override
    public SdkException refusal() {
        return refusal;
    }

    /**
     * Finds a refusal of ours among the causes of a foreign exception.
     *
     * @param foreign what was caught
     * @return empty when there is none
     */
    public static java.util.Optional<SdkException> in(Throwable foreign) {
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
