package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
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
        return new OverlayStateException(state("it can be written by others than its owner, or another wrote it"));
    }

    static OverlayStateException busy() {
        return new OverlayStateException(state("another instance is writing there at this moment"));
    }

    static OverlayStateException missing() {
        return new OverlayStateException(Problem.of(
                "TLS_OVERLAY_STATE_MISSING",
                "a state directory with a kept overlay, or with the empty file " + StateFile.MARKER,
                "neither is there",
                "Mount the volume that holds it. If overlays were never followed here, make the directory and that"
                        + " file in it, once."));
    }

    static OverlayStateException source(IOException foreign) {
        return new OverlayStateException(source("it could not be read").causedBy(foreign));
    }

    static OverlayStateException source(SdkException refusal) {
        return new OverlayStateException(source("it could not be fetched: " + refusal.code()));
    }

    /**
     * It was never known what is in force; only this library makes these.
     *
     * @param trouble what went wrong, with its code
     * @return the exception, to be thrown
     */
    public static OverlayStateException unknown(String trouble) {
        return new OverlayStateException(Problem.of(
                "TLS_OVERLAY_UNKNOWN",
                "a first overlay that is good, or a folder that has none",
                "it was never known which overlay is in force: " + trouble,
                "Mend the source or publish an overlay; until then nothing is sent."));
    }

    private static Problem source(String found) {
        return Problem.of(
                "TLS_OVERLAY_SOURCE",
                "the source of overlays to answer",
                found,
                "Mend the source; what was in force stays in force.");
    }

    private static Problem state(String found) {
        return Problem.of(
                "TLS_OVERLAY_STATE",
                "a directory that keeps the last good overlay, for this process alone",
                found,
                "Mend the directory and its permissions; taking the file away forgets the overlay.");
    }
}
