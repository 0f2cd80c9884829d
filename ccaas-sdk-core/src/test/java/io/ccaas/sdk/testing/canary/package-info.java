/**
 * The canary run: every test uses marked secrets and numbers, everything that is printed or thrown while tests run is
 * looked through for the marks, and a class of tests during which one shows is red. Not here: how a mark is recognised
 * ({@link io.ccaas.sdk.testing.LeakGuard}).
 */
@NullMarked
package io.ccaas.sdk.testing.canary;

import org.jspecify.annotations.NullMarked;
