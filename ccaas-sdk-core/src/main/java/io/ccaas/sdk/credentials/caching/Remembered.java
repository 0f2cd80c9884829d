package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.SdkException;
import org.jspecify.annotations.Nullable;

/** An error that stays true for a while: what the operator mends, and what is not what it must be. Guarded by its slot's lock. */
final class Remembered {

    private final Pause pause;
    private @Nullable SdkException refusal;

    Remembered(CacheOptions options) {
        this.pause = Pause.afterRefusal(options);
    }

    /** Takes no notice of what may pass. */
    void take(SdkException failure) {
        if (failure instanceof ConfigurationException || failure instanceof EvidenceException) {
            refusal = failure;
            pause.begin();
        }
    }

    void forget() {
        refusal = null;
        pause.end();
    }

    void require() {
        if (refusal != null && pause.lasts()) {
            throw refusal;
        }
    }
}
