package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;

/** How the family of an input is found. */
@FunctionalInterface
interface Detection {

    /** Afterwards the source stands at the container, and what lay in front is in the tally. */
    ContainerFamily familyOf(CleaningRun run);
}
