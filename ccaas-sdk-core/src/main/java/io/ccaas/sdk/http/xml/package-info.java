/**
 * The small XML that stores and their token services speak. Not here: what it says.
 */
@DependsOn({})
@NullMarked
package io.ccaas.sdk.http.xml;

import io.ccaas.sdk.architecture.DependsOn;
import org.jspecify.annotations.NullMarked;
