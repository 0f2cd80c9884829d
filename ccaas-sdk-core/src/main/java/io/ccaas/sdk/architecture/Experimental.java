package io.ccaas.sdk.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A connector that was never tried against its vendor's service, nor checked against an official document of it or by the
 * vendor's own client.
 *
 * <p>Guarantees: it keeps the contract of all connectors, so what it does not understand is refused, and nothing of a call leaves.
 * Does not guarantee that the service takes its requests. Its options and abilities may change in any release. The connector's
 * page says what was seen of the service and what was not. The annotation is not read at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Experimental {}
