/**
 * Places outside of the archive that may hold something of a person, and how they are asked to erase it. Not here: the places themselves, which the
 * host writes around its connectors.
 */
@DependsOn({"audit", "call", "recording", "time"})
@NullMarked
package io.ccaas.sdk.archive.elsewhere;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
