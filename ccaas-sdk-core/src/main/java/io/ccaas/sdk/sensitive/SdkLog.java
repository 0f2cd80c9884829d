package io.ccaas.sdk.sensitive;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way in which this library logs: a constant sentence and marked arguments, at DEBUG or WARN, through SLF4J.
 *
 * <p>Guarantees: no throwable and no unmarked value reaches a log. The library logs nothing at INFO, and does not log
 * what it throws.
 */
public final class SdkLog {

    private final Logger logger;

    SdkLog(Logger logger) {
        this.logger = logger;
    }

    /**
     * The log of one class.
     *
     * @param owner the class that writes
     * @return its log
     */
    public static SdkLog of(Class<?> owner) {
        return new SdkLog(LoggerFactory.getLogger(owner));
    }

    /**
     * Whether another library's logger writes at DEBUG. Some write secrets down there, and are then not given any.
     *
     * @param logger its name
     * @return what the host's logging says now
     */
    public static boolean writesDebug(String logger) {
        return LoggerFactory.getLogger(logger).isDebugEnabled();
    }

    /**
     * For those who look closely.
     *
     * @param sentence constant
     * @param arguments marked
     */
    public void debug(String sentence, LogArgument... arguments) {
        if (logger.isDebugEnabled()) {
            logger.debug(line(sentence, arguments));
        }
    }

    /**
     * For those who must act.
     *
     * @param sentence constant
     * @param arguments marked
     */
    public void warn(String sentence, LogArgument... arguments) {
        if (logger.isWarnEnabled()) {
            logger.warn(line(sentence, arguments));
        }
    }

    private static String line(String sentence, LogArgument... arguments) {
        return Arrays.stream(arguments).map(LogArgument::toString).collect(Collectors.joining(" ", sentence + " ", ""));
    }
}
