package io.ccaas.samples.server;

import io.ccaas.sdk.errors.SdkException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The life of a sample partner as a program: flags, {@code READY port} on standard output, requests, and a clean end when
 * standard input ends or the process is asked to terminate.
 */
public final class PartnerProgram {

    private static final int USAGE = 64;
    private static final int CONFIGURATION = 78;

    private final Set<String> valued;
    private final Set<String> switches;
    private final Application application;

    /** What the partner does, made from its flags. */
    @FunctionalInterface
    public interface Application {

        /**
         * Makes the handler.
         *
         * @param flags the command line
         * @return answers requests
         * @throws IOException when something that the flags name cannot be read
         */
        RequestHandler open(Flags flags) throws IOException;
    }

    /**
     * A program.
     *
     * @param valued its own flags that take a value
     * @param switches its own flags that take none
     * @param application what it does
     */
    public PartnerProgram(Set<String> valued, Set<String> switches, Application application) {
        this.valued = union(union(valued, ServerFlags.VALUED), Set.of("--answer"));
        this.switches = union(switches, ServerFlags.SWITCHES);
        this.application = application;
    }

    /**
     * Runs until standard input ends.
     *
     * @param arguments the command line
     * @return the exit code: 0 after a clean end, 64 for the command line, 78 for keys, files and addresses
     */
    public int run(String... arguments) {
        try {
            serve(Flags.parse(List.of(arguments), valued, switches), System.out, System.err);
            return 0;
        } catch (UsageException wrong) {
            System.err.println(wrong.getMessage());
            return USAGE;
        } catch (SdkException wrong) {
            System.err.println(wrong.getMessage());
            return CONFIGURATION;
        } catch (IOException wrong) {
            // The message alone may be no more than a path.
            System.err.println("expected an address and files that can be used, but: " + wrong);
            return CONFIGURATION;
        }
    }

    private void serve(Flags flags, PrintStream out, PrintStream log) throws IOException {
        ServerLimits.apply();
        ServerSettings settings = ServerFlags.settings(flags, fault(flags), out, log);
        try (PartnerServer server = PartnerServer.start(settings, application.open(flags))) {
            Thread atTermination = new Thread(server::close);
            Runtime.getRuntime().addShutdownHook(atTermination);
            out.println("READY " + server.port());
            out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
            Runtime.getRuntime().removeShutdownHook(atTermination);
        }
    }

    private static AnswerFault fault(Flags flags) {
        return switch (flags.one("--answer").orElse("signed")) {
            case "signed" -> AnswerFault.NONE;
            case "tampered" -> AnswerFault.TAMPERED;
            default -> throw new UsageException("--answer takes signed or tampered");
        };
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
