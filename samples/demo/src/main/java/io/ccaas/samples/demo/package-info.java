/** The main job on embedded partners, printed step by step, and one refusal of each kind. */
@NullMarked
package io.ccaas.samples.demo;

import org.jspecify.annotations.NullMarked;
