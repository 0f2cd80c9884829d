/**
 * The test kit: a certificate authority, a search for planted values, a watch for leaked resources, the house rules, a
 * clock that tests move. For the tests of this library and of those who build on it. Not here: anything that belongs in
 * production; keys made here are worth nothing.
 */
@NullMarked
package io.ccaas.sdk.testing;

import org.jspecify.annotations.NullMarked;
