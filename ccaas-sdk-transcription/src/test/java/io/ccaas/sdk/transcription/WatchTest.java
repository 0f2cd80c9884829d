package io.ccaas.sdk.transcription;

import io.ccaas.sdk.testing.canary.CanaryWatch;
import org.junit.jupiter.api.Test;

final class WatchTest {

    @Test
    void thisModule_isWatched() {
        CanaryWatch.requireAtWork();
    }
}
