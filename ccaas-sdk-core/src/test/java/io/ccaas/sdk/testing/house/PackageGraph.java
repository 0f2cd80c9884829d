package io.ccaas.sdk.testing.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which packages of this library use which, as declared and as compiled. */
final class PackageGraph {

    private static final String ROOT = "io.ccaas.sdk";
    private static final String DEPENDS_ON = ROOT + ".architecture.DependsOn";
    private static final Set<String> FOR_ALL = Set.of(ROOT + ".errors", ROOT + ".architecture");
    private static final int MOST_TYPES = 25;
    private static final int MOST_PUBLIC_TYPES = 10;

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Set<String>> declared = new TreeMap<>();
    private final Map<String, List<JavaClass>> types = new TreeMap<>();

    private PackageGraph() {}

    static PackageGraph of(JavaClasses classes) {
        PackageGraph graph = new PackageGraph();
        for (JavaClass type : classes) {
            if (type.getSimpleName().equals("package-info")) {
                graph.declared.put(type.getPackageName(), declaration(type.getPackage()));
            } else if (!type.getSimpleName().equals("module-info")) {
                graph.types
                        .computeIfAbsent(type.getPackageName(), name -> new ArrayList<>())
                        .add(type);
                graph.addUses(type);
            }
        }
        return graph;
    }

    private void addUses(JavaClass type) {
        Set<String> used = uses.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
            if (isOurs(target) && !target.equals(type.getPackageName())) {
                used.add(target);
            }
        }
    }

    private static boolean isOurs(String name) {
        return name.equals(ROOT) || name.startsWith(ROOT + ".");
    }

    private static Set<String> declaration(JavaPackage named) {
        Set<String> declared = new TreeSet<>();
        Object value = named.tryGetAnnotationOfType(DEPENDS_ON)
                .flatMap(annotation -> annotation.get("value"))
                .orElseThrow(() -> new AssertionError(named.getName() + ": its package-info has no @DependsOn"));
        for (Object name : (Object[]) value) {
            declared.add(name.equals(".") ? ROOT : ROOT + "." + name);
        }
        return declared;
    }

    void requireDeclared() {
        List<String> faults = new ArrayList<>();
        uses.forEach((name, used) -> {
            Set<String> actual = new TreeSet<>(used);
            actual.removeAll(FOR_ALL);
            Set<String> said = declared.get(name);
            if (!actual.equals(said)) {
                faults.add(name + " declares " + said + " and uses " + actual);
            }
        });
        Checks.none("dependencies are not those declared", faults);
    }

    void requireNoCycle() {
        Set<String> done = new TreeSet<>();
        for (String name : uses.keySet()) {
            visit(name, new LinkedHashSet<>(), done);
        }
    }

    private void visit(String name, Set<String> path, Set<String> done) {
        if (done.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            throw new AssertionError("package cycle: " + String.join(" > ", path) + " > " + name);
        }
        for (String used : uses.getOrDefault(name, Set.of())) {
            visit(used, path, done);
        }
        path.remove(name);
        done.add(name);
    }

    void requireSmallPackages() {
        List<String> faults = new ArrayList<>();
        types.forEach((name, all) -> {
            long top = all.stream().filter(JavaClass::isTopLevelClass).count();
            long open = all.stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(type -> !type.isAssignableTo(Throwable.class))
                    .count();
            if (top > MOST_TYPES || open > MOST_PUBLIC_TYPES) {
                faults.add(name + " has " + top + " types, " + open + " of them public and no exception");
            }
        });
        Checks.none("packages are too large", faults);
    }
}
