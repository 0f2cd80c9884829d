/**
 * The watch for threads, sockets, open files and temporary files that a test leaves behind. Not here: leaks of data
 * ({@link io.ccaas.sdk.testing.LeakGuard}).
 */
@NullMarked
package io.ccaas.sdk.testing.resources;

import org.jspecify.annotations.NullMarked;
