package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;
import java.io.IOException;

/** A file of this machine could not be read or written, so it is not known what is in force, or nothing new can be. */
public final class OverlayStateException extends LocalException {

    private static final long serialVersionUID = 1L;

    private OverlayStateException(Problem problem) {
        super(problem);
    }

    static OverlayStateException state(String found, IOException foreign) {
        return new OverlayStateException(state(found).causedBy(foreign));
    }

    static OverlayStateException exposed() {
        return new OverlayStateException(state("it can be written by others than its owner"));
    }

    static OverlayStateException source(IOException foreign) {
        return new OverlayStateException(Problem.of(
                        "TLS_OVERLAY_SOURCE",
                        "the source of overlays to answer",
                        "it could not be read",
                        "Mend the source; what was in force stays in force.")
                .causedBy(foreign));
    }

    private static Problem state(String found) {
        return Problem.of(
                "TLS_OVERLAY_STATE",
                "a directory that keeps the last good overlay, for this process alone",
                found,
                "Mend the directory and its permissions; taking the file away forgets the overlay.");
    }
}
