/** Acme Speech, a partner that does not exist: a template for connectors outside the library. */
@NullMarked
package io.ccaas.samples.connector;

import org.jspecify.annotations.NullMarked;
