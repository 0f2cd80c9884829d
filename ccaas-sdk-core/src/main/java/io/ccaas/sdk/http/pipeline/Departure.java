package io.ccaas.sdk.http.pipeline;

/** Whether anything of a call may have left, in whichever attempt: what is refused after that was not refused in time. */
final class Departure {

    private volatile boolean begun;

    /** The next thing that happens is the sending. */
    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
