package io.ccaas.sdk.audio.fuzz;

/** Inputs of ADTS. */
public final class AdtsFuzz {

    private static final Oracle ORACLE = new Oracle();

    private AdtsFuzz() {}

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
        ORACLE.report("adts");
    }
}
