package io.ccaas.sdk.transcription;

import io.ccaas.sdk.testing.house.HouseRules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of(Path.of("target/classes"), Path.of("src/main/java"))
                .tests();
    }
}
