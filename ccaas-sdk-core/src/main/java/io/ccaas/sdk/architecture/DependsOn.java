package io.ccaas.sdk.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, on a {@code package-info}, which packages of this library the annotated package may use.
 *
 * <p>Names are relative to {@code io.ccaas.sdk}; {@code "."} is the root package. {@code errors} and
 * {@code architecture} need not be named. A test compares the declaration with the byte code in both directions: a use
 * that is not declared fails, and so does a declaration that is not used. The annotation is not read at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface DependsOn {

    /**
     * The packages used, for example {@code {"sensitive", "posture"}}.
     *
     * @return names relative to {@code io.ccaas.sdk}; empty for a package that stands alone
     */
    String[] value();
}
