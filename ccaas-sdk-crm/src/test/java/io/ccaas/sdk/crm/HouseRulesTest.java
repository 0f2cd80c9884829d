package io.ccaas.sdk.crm;

import io.ccaas.sdk.testing.house.HouseRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class HouseRulesTest {

    /** An ambiguous match is made of two contacts or more, which the rule cannot guess; ids of contacts redact themselves. */
    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of(Path.of("target/classes"), Path.of("src/main/java"))
                .printing("io.ccaas.sdk.crm.ContactMatch$Ambiguous")
                .tests();
    }
}
