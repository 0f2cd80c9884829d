package io.ccaas.sdk.testing.house;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Foreign exceptions carry values in their messages, and a printed stack shows the messages of all causes.
 *
 * <p>So no exception of the platform or of a library is made with a cause, {@code initCause} is not called, and no
 * exception of our own hands a cause up; {@code SdkException} hands up {@code null}, which a test of its package pins.
 */
final class CauseRule {

    private static final String BASE = "io.ccaas.sdk.errors.SdkException";

    private CauseRule() {}

    static ArchCondition<JavaClass> attachNoCause() {
        return new ArchCondition<>("attach no foreign exception as a cause") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructorCall call : type.getConstructorCallsFromSelf()) {
                    if (!type.getName().equals(BASE) && takesCause(call.getTarget())) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    if (call.getTarget().getName().equals("initCause")) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean takesCause(AccessTarget.ConstructorCallTarget target) {
        JavaClass owner = target.getOwner();
        return owner.isAssignableTo(Throwable.class)
                && !owner.getPackageName().startsWith("io.ccaas.sdk")
                && target.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isAssignableTo(Throwable.class));
    }
}
