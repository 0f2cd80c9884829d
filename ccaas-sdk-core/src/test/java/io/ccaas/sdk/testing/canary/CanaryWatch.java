package io.ccaas.sdk.testing.canary;

import io.ccaas.sdk.testing.Canaries;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of tests during which a mark of {@link Canaries} was logged (SLF4J, java.util.logging, {@link
 * System.Logger}, at every level), printed to the standard streams, written to an audit log in a folder of JUnit's, or put
 * into the message of an exception that this library made or let others make where nobody has looked, whether it was
 * thrown, caught or dropped.
 *
 * <p>Applies to every test of a module that turns JUnit's extension detection on and names this class in {@code
 * META-INF/services/org.junit.jupiter.api.extension.Extension}; {@link CanaryProperties} is its twin for jqwik. SLF4J is heard where
 * the system property {@code slf4j.provider} names {@link ListeningLoggers}. The system property {@code canaries} with the value
 * {@code off} turns the watch off, and {@link #requireAtWork} red.
 *
 * <p>Does not guarantee: anything for processes that a test starts, for values that carry no mark, for what an exception
 * of other code says, and for exceptions that a static initialiser makes before the first test of the process.
 */
public final class CanaryWatch implements BeforeAllCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(CanaryWatch.class);

    /** Watches this process. */
    public CanaryWatch() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> tests = context.getRequiredTestClass();
        // A nested class belongs to the one around it.
        context.getStore(NAMESPACE).computeIfAbsent(CanaryWatch.class, key -> Watched.begin(tests), Watched.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        AuditFiles.hear();
    }

    /**
     * Fails when a mark showed since somebody last looked, as the end of a class does.
     *
     * @throws AssertionError naming where, never the value
     */
    public static void requireNothingShown() {
        Watched.requireNothingShown();
    }

    /**
     * Fails unless this process is watched: a mark goes into each kind of place and must be found there.
     *
     * @throws AssertionError naming the places that nobody listens to
     */
    public static void requireAtWork() {
        Watched.requireAtWork();
    }
}
