package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.tls.overlay.OverlayStateException;
import io.ccaas.sdk.tls.policy.OverlayRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong at a look for an overlay, in words for people.
 *
 * @param words the code, what was expected and found; nothing of a document's values
 * @param code of the refusal; null when something unexpected failed
 * @param isRefusal whether there was a document, and it was refused
 */
record OverlayTrouble(String words, @Nullable String code, boolean isRefusal) {

    static OverlayTrouble of(SdkException refusal) {
        Problem problem = refusal.problem();
        return new OverlayTrouble(
                problem.code() + ": expected " + problem.expected() + ", but " + problem.found(),
                problem.code(),
                refusal instanceof EvidenceException);
    }

    /** Its message could hold anything and is not told. */
    static OverlayTrouble unexpected() {
        return new OverlayTrouble("an unexpected failure", null, false);
    }

    static OverlayTrouble notAskedYet() {
        return new OverlayTrouble("not asked yet", null, false);
    }

    /** Whoever put the document there must act; one that only comes early is taken by itself when its time has come. */
    boolean isGrave() {
        return isRefusal && !"TLS_OVERLAY_EARLY".equals(code);
    }

    /** What stops calls while it was never known which overlay is in force: a policy that refuses, or a source that fails. */
    SdkException stopping() {
        return isRefusal
                ? OverlayRefusedException.because(
                        "TLS_OVERLAY_REFUSED",
                        "a first overlay that is good",
                        "it was refused: " + words,
                        "Have a sound overlay published; until then nothing is sent.")
                : OverlayStateException.unknown(words);
    }

    @Override
    public String toString() {
        return "OverlayTrouble[" + code + "]";
    }
}
