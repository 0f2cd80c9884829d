package io.ccaas.sdk.testing.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What holds for every module of this library, checked in its byte code and its source files.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> house() {
 *     return HouseRules.of(Path.of("target/classes"), Path.of("src/main/java")).tests();
 * }
 * }</pre>
 *
 * <p>The classes must also be on the class path. Does not guarantee: to see a use that the compiler leaves no trace of,
 * such as a constant or a link in Javadoc.
 */
public final class HouseRules {

    private final Path classes;
    private final Path sources;
    private final List<String> printing;

    private HouseRules(Path classes, Path sources, List<String> printing) {
        this.classes = classes;
        this.sources = sources;
        this.printing = List.copyOf(printing);
    }

    /**
     * The rules for one module.
     *
     * @param classes where its compiled classes lie
     * @param sources where its source files lie
     * @return the rules
     */
    public static HouseRules of(Path classes, Path sources) {
        return new HouseRules(classes, sources, List.of());
    }

    /**
     * Names public records that may print their texts, because these are never a secret, personal data, or text that a
     * partner sent. Every other public record must hide them in {@code toString}.
     *
     * @param names full class names, nested ones with a dollar sign
     * @return the rules with these exceptions
     */
    public HouseRules printing(String... names) {
        return new HouseRules(classes, sources, List.of(names));
    }

    /**
     * The rules as tests.
     *
     * @return one test for each rule
     */
    public Stream<DynamicTest> tests() {
        JavaClasses imported = new ClassFileImporter().importPath(classes);
        if (imported.isEmpty()) {
            throw new IllegalArgumentException("no classes here; without them every rule would hold");
        }
        SourceTree tree = SourceTree.of(sources);
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, ArchRule> rules = HouseArchitecture.rules();
        rules.forEach((name, rule) -> tests.add(DynamicTest.dynamicTest(name, () -> rule.check(imported))));
        tests.add(DynamicTest.dynamicTest(
                "declared dependencies are those of the byte code",
                () -> PackageGraph.of(imported).requireDeclared()));
        tests.add(DynamicTest.dynamicTest(
                "no package cycle", () -> PackageGraph.of(imported).requireNoCycle()));
        tests.add(DynamicTest.dynamicTest(
                "public records do not print what they were given", () -> PrintedForms.require(imported, printing)));
        tests.add(DynamicTest.dynamicTest("files are short", tree::requireShortFiles));
        tests.add(DynamicTest.dynamicTest("packages say their purpose", tree::requirePackageInfos));
        tests.add(DynamicTest.dynamicTest("no word of the list", tree::requireNoForbiddenWord));
        tests.add(DynamicTest.dynamicTest(
                "packages are small", () -> PackageGraph.of(imported).requireSmallPackages()));
        return tests.stream();
    }
}
