package io.ccaas.sdk.testing.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.NotSerializableException;
import java.util.Set;
import java.util.TreeSet;

/** What a class shows to others. */
final class SignatureRules {

    private SignatureRules() {}

    /**
     * A class that must extend a serializable one of the platform, such as {@code SecureRandom}, answers every attempt
     * to write it with this exception.
     */
    static DescribedPredicate<JavaClass> refuseToBeWritten() {
        return DescribedPredicate.describe(
                "refuse to be written",
                type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getOrigin().getName().equals("writeObject")
                                && call.getTargetOwner().isEquivalentTo(NotSerializableException.class)));
    }

    static ArchCondition<JavaClass> nameNoForeignType() {
        return new ArchCondition<>("name no foreign type in public or protected signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isOpen(type)) {
                    for (String foreign : foreignTypes(type)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " shows " + foreign));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> beFinalUnlessMadeToBeExtended() {
        return new ArchCondition<>("be final or abstract") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<JavaModifier> modifiers = type.getModifiers();
                boolean sound = modifiers.contains(JavaModifier.FINAL) || modifiers.contains(JavaModifier.ABSTRACT);
                if (!sound) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " can be extended by anybody"));
                }
            }
        };
    }

    /** Reachable by name from another package: public, and so is everything around it. */
    private static boolean isOpen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(SignatureRules::isOpen).orElse(true);
    }

    private static Set<String> foreignTypes(JavaClass type) {
        Set<String> foreign = new TreeSet<>();
        type.getSuperclass().ifPresent(parent -> collect(foreign, parent));
        type.getInterfaces().forEach(parent -> collect(foreign, parent));
        type.getTypeParameters().forEach(parameter -> collect(foreign, parameter));
        type.getFields().stream().filter(SignatureRules::isShown).forEach(field -> collectField(foreign, field));
        type.getCodeUnits().stream().filter(SignatureRules::isShown).forEach(unit -> collectUnit(foreign, unit));
        return foreign;
    }

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static void collectField(Set<String> foreign, JavaField field) {
        collect(foreign, field.getType());
    }

    private static void collectUnit(Set<String> foreign, JavaCodeUnit unit) {
        collect(foreign, unit.getReturnType());
        unit.getParameterTypes().forEach(parameter -> collect(foreign, parameter));
        unit.getTypeParameters().forEach(parameter -> collect(foreign, parameter));
        unit.getExceptionTypes().forEach(exception -> collect(foreign, exception));
    }

    private static void collect(Set<String> foreign, JavaType type) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            String name = raw.getBaseComponentType().getName();
            boolean known = raw.getBaseComponentType().isPrimitive()
                    || name.startsWith("java.")
                    || name.startsWith("javax.")
                    || name.startsWith("io.ccaas.sdk.")
                    || name.startsWith("org.jspecify.");
            if (!known) {
                foreign.add(name);
            }
        }
    }
}
