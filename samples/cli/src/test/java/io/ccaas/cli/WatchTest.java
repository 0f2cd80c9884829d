package io.ccaas.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.canary.CanaryWatch;
import org.junit.jupiter.api.Test;

final class WatchTest {

    @Test
    void thisModule_isWatched() {
        CanaryWatch.requireAtWork();
    }

    /** The command runs in processes of its own, where nobody listens: what it prints is handed over. */
    @Test
    void errorsOfTheCommand_areHandedOver() {
        Ran ran = new Ran(64, new byte[0], "ccaas: " + Canaries.number(1));
        AssertionError shown = assertThrows(AssertionError.class, CanaryWatch::requireNothingShown);
        Canaries.marks().requireAbsent(String.valueOf(shown.getMessage()));
        ran.exits(64);
    }
}
