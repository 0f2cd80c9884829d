/** The main job in under sixty lines of user code. */
@NullMarked
package io.ccaas.samples.forward;

import org.jspecify.annotations.NullMarked;
