package io.ccaas.sdk.testing.canary;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * SLF4J while tests run: every level is on but for one logger, which the library demands to be quiet, and {@link EveryLogger} hears each line with its arguments and stacks. Named
 * by the system property {@code slf4j.provider}.
 */
public final class ListeningLoggers implements SLF4JServiceProvider {

    /** Amazon's signer writes tokens of sessions down; with it at DEBUG the library signs with none. */
    private static final String DEMANDED_QUIET = "software.amazon.awssdk.http.auth.";

    private static final ThreadLocal<Boolean> ALL_LOUD = ThreadLocal.withInitial(() -> false);

    private final IMarkerFactory markers = new BasicMarkerFactory();

    /** Made by slf4j. */
    public ListeningLoggers() {}

    /**
     * As in a host whose logging is at its loudest.
     *
     * @param action what is done on this thread meanwhile
     */
    public static void withAllLoud(Runnable action) {
        ALL_LOUD.set(true);
        try {
            action.run();
        } finally {
            ALL_LOUD.remove();
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Heard::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return new NOPMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // nothing to prepare
    }

    private static final class Heard extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        Heard(String owner) {
            this.name = owner;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                @Nullable String message,
                Object @Nullable [] arguments,
                @Nullable Throwable throwable) {
            String thrown = throwable == null ? "" : EveryLogger.stack(throwable);
            EveryLogger.logged(name, level + " " + message + " " + Arrays.toString(arguments) + " " + thrown);
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        /** The other side of a call writes each byte down, which takes time, and nobody would hear it. */
        private boolean isLoud() {
            return !EveryLogger.isOfOthers(name) && (!name.startsWith(DEMANDED_QUIET) || ALL_LOUD.get());
        }

        @Override
        public boolean isTraceEnabled() {
            return isLoud();
        }

        @Override
        public boolean isDebugEnabled() {
            return isLoud();
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
