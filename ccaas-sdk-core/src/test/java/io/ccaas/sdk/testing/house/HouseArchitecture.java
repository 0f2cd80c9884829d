package io.ccaas.sdk.testing.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules that ArchUnit can say in its own words. */
final class HouseArchitecture {

    private static final String ROOT = "io.ccaas.sdk";

    private HouseArchitecture() {}

    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        addFences(rules);
        rules.put("transcription cannot name the call", never("transcription", "call", "store", "vault"));
        rules.put("crm cannot name the sound", never("crm", "audio", "store", "vault"));
        rules.put(
                "public signatures hold platform and own types alone",
                classes().should(SignatureRules.nameNoForeignType()).allowEmptyShould(true));
        rules.put(
                "classes are final unless made to be extended",
                classes()
                        .that(arePlainClasses())
                        .should(SignatureRules.beFinalUnlessMadeToBeExtended())
                        .allowEmptyShould(true));
        rules.put(
                "nothing is serializable by surprise",
                noClasses()
                        .that(DescribedPredicate.not(assignableTo(Throwable.class))
                                .and(arePlainClasses())
                                .and(DescribedPredicate.not(SignatureRules.refuseToBeWritten())))
                        .should()
                        .beAssignableTo(Serializable.class)
                        .allowEmptyShould(true));
        rules.put(
                "no standard streams",
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true));
        rules.put("no java.util.logging", fence("java.util.logging..", "nowhere"));
        rules.put(
                "no foreign exception becomes a cause",
                classes().should(CauseRule.attachNoCause()).allowEmptyShould(true));
        return rules;
    }

    private static void addFences(Map<String, ArchRule> rules) {
        rules.put("okhttp stays in http", fence(new String[] {"okhttp3..", "okio..", "kotlin.."}, ROOT + ".http.."));
        rules.put(
                "jackson stays in json",
                fence(new String[] {"tools.jackson..", "com.fasterxml..", "org.snakeyaml.."}, ROOT + ".json.."));
        rules.put(
                "libphonenumber stays in call and privacy",
                fence(new String[] {"com.google.."}, ROOT + ".call..", ROOT + ".privacy.."));
        rules.put("slf4j stays in sensitive", fence(new String[] {"org.slf4j.."}, ROOT + ".sensitive.."));
        rules.put("resilience4j stays in http", fence(new String[] {"io.github.resilience4j.."}, ROOT + ".http.."));
    }

    private static ArchRule fence(String foreign, String home) {
        return fence(new String[] {foreign}, home);
    }

    private static ArchRule fence(String[] foreign, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign)
                .allowEmptyShould(true);
    }

    private static ArchRule never(String module, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = ROOT + "." + others[i] + "..";
        }
        return noClasses()
                .that(resideInAPackage(ROOT + "." + module + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> arePlainClasses() {
        return DescribedPredicate.describe(
                "are plain classes",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.isRecord()
                        && !type.isAnonymousClass()
                        && !type.isAssignableTo(Enum.class)
                        && !type.getSimpleName().endsWith("-info"));
    }
}
