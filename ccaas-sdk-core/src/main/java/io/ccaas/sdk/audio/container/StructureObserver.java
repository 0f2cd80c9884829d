package io.ccaas.sdk.audio.container;

import io.ccaas.sdk.audio.result.StructureVerdict;
import java.util.function.IntFunction;

/** Is told of every structure that a walk meets; it can look at a body but cannot stop or steer the walk. */
@FunctionalInterface
public interface StructureObserver {

    /**
     * A structure.
     *
     * @param kind a constant of this library
     * @param offset where its header starts
     * @param size header and body, as declared
     * @param verdict what cleaning does with it
     * @param body gives up to so many bytes of the body, fewer when it is shorter
     */
    void met(String kind, long offset, long size, StructureVerdict verdict, IntFunction<byte[]> body);

    /**
     * Looks away.
     *
     * @return an observer that does nothing
     */
    static StructureObserver none() {
        return (kind, offset, size, verdict, body) -> {};
    }
}
