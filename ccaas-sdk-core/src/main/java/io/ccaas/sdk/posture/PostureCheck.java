package io.ccaas.sdk.posture;

import java.util.List;

/**
 * One question about the running instance that has an expected answer. Implementations are thread-safe, never throw for
 * what they look for, and send nothing but what their own documentation says.
 */
@FunctionalInterface
public interface PostureCheck {

    /**
     * Looks, and says what it saw.
     *
     * @return at least one finding, also when all is well
     */
    List<Finding> run();
}
