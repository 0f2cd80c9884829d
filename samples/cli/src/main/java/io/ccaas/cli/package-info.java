/** The {@code ccaas} command: the public API at work. */
@NullMarked
package io.ccaas.cli;

import org.jspecify.annotations.NullMarked;
