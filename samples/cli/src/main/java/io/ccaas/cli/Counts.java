package io.ccaas.cli;

/** How the inputs of one call ended. */
final class Counts {

    private int cleaned;
    private int refused;
    private int failed;
    private int gravest = Exit.DONE;

    void add(int ended) {
        cleaned += ended == Exit.DONE ? 1 : 0;
        refused += ended == Exit.INPUT_REFUSED ? 1 : 0;
        failed += ended == Exit.DONE || ended == Exit.INPUT_REFUSED ? 0 : 1;
        gravest = Exit.graver(gravest, ended);
    }

    /** Refused is what the recording is to blame for; failed is everything else. */
    String words() {
        String words = cleaned + " cleaned, " + refused + " refused";
        return failed == 0 ? words : words + ", " + failed + " failed";
    }

    int gravest() {
        return gravest;
    }
}
