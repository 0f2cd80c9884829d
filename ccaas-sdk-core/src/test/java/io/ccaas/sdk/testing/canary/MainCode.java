package io.ccaas.sdk.testing.canary;

import java.net.URL;
import java.security.CodeSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells code of this library from that of its tests, which lie in packages of the same names. */
final class MainCode {

    private static final String ROOT = "io.ccaas.";

    private final Set<String> testPlaces = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    MainCode() {
        withTestsIn(MainCode.class);
    }

    /** Takes the place of this class, and all that lies there, for tests. */
    void withTestsIn(Class<?> test) {
        String place = place(test);
        if (place != null && testPlaces.add(place)) {
            known.clear();
        }
    }

    boolean holds(String className) {
        return className.startsWith(ROOT) && known.computeIfAbsent(className, this::lookUp);
    }

    private boolean lookUp(String className) {
        try {
            String place = place(Class.forName(className, false, MainCode.class.getClassLoader()));
            return place != null && !testPlaces.contains(place);
        } catch (ClassNotFoundException | LinkageError gone) {
            // A class that was made while a test ran: not the library's.
            return false;
        }
    }

    private static @Nullable String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null ? null : location.toString();
    }
}
