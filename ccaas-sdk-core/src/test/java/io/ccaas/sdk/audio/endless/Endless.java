package io.ccaas.sdk.audio.endless;

import java.io.IOException;
import java.io.OutputStream;

/** A recording of any length with a planted value in front, which is made while it is read and never stored. */
interface Endless {

    /** A number that must not be in any output. */
    String PLANT = "+33639980001";

    /**
     * Writes it.
     *
     * @param out where to
     * @param least at least this many bytes
     * @return its sample instants
     */
    long write(OutputStream out, long least) throws IOException;
}
