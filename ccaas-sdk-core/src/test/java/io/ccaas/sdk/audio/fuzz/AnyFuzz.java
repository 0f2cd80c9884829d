package io.ccaas.sdk.audio.fuzz;

/** Inputs of every container, the short run of the build. */
public final class AnyFuzz {

    private static final Oracle ORACLE = new Oracle();

    private AnyFuzz() {}

    /**
     * One input.
     *
     * @param data any bytes
     */
    public static void fuzzerTestOneInput(byte[] data) {
        ORACLE.check(Repair.any(data));
    }

    /** Called at the end. */
    public static void fuzzerTearDown() {
        ORACLE.report("any");
    }
}
