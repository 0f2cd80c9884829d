package io.ccaas.sdk.audio.fuzz;

/** Inputs of MP4. */
public final class Mp4Fuzz {

    private static final Oracle ORACLE = new Oracle();

    private Mp4Fuzz() {}

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
        ORACLE.report("mp4");
    }
}
