package io.ccaas.sdk.audio.fuzz;

/** Inputs of MP3. */
public final class MpegFuzz {

    private static final Oracle ORACLE = new Oracle();

    private MpegFuzz() {}

    /**
     * One input.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        ORACLE.check(data);
    }

    /** Called at the end. */
    public static void fuzzerTearDown() {
        ORACLE.report("mpeg");
    }
}
