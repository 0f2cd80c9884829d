package io.ccaas.sdk.credentials.process;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.files.PlaceAccess;
import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Answers references such as {@code exec:/opt/corp/crm-secret} by running that program, if the host allowed it in code: a file of
 * declarations alone cannot have a program run.
 *
 * <p>The program is run without a shell, without arguments, without input and with an environment of {@code LC_ALL} and {@code
 * PATH=/usr/bin:/bin} alone, has ten seconds, and writes one JSON object of at most 64 KiB: {@code {"version": 1, "secret":
 * "…", "expiresAt": "2026-03-01T12:00:00Z"}}, the last one optional. Its standard error is dropped. It
 * and every directory on the way to it must be owned by this user or root and writable by nobody else. Immutable and thread-safe.
 */
public final class ExecutableProvider implements CredentialProvider {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Set<Path> allowed;
    private final Time time;
    private final CredentialIds ids = new CredentialIds();

    private ExecutableProvider(Set<Path> allowed, Time time) {
        this.allowed = allowed;
        this.time = time;
    }

    /**
     * Allows these programs and no other.
     *
     * @param programs absolute paths without {@code .} and {@code ..}; a reference must be written exactly so
     * @return the provider, for the builder
     * @throws IllegalArgumentException when a path is not absolute
     */
    public static ExecutableProvider allowing(Path... programs) {
        return allowing(Time.system(), programs);
    }

    static ExecutableProvider allowing(Time time, Path... programs) {
        Set<Path> all = Set.of(programs);
        if (!all.stream().allMatch(path -> path.isAbsolute() && path.normalize().equals(path))) {
            throw new IllegalArgumentException("an allowed program is an absolute path");
        }
        return new ExecutableProvider(all, time);
    }

    @Override
    public String scheme() {
        return SecretReference.EXECUTABLE;
    }

    @Override
    public Secret read(String name, String role) {
        return answer(name, role, Deadline.in(LONGEST, time)).secret();
    }

    /**
     * A source that runs one program at each question, for {@code credentials.caching}.
     *
     * @param program one that is allowed
     * @param role what the secret is for
     * @return credentials that end when the program says so
     */
    public CredentialSource<SecretCredential> source(Path program, String role) {
        return request -> {
            Answer answer = answer(program.toString(), role, request.deadline().within(LONGEST));
            Secret secret = answer.secret();
            return new SecretCredential(ids.of(secret), secret, time.instant(), answer.expiresAt(), "executable");
        };
    }

    private Answer answer(String name, String role, Deadline deadline) {
        Path program = allowed.stream()
                .filter(path -> path.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> notAllowed(role));
        Path real = trusted(program, role);
        try {
            Execution.Ended ended = Execution.run(real, deadline);
            try {
                return Answer.of(role, ended);
            } finally {
                ended.wipe();
            }
        } catch (IOException foreign) {
            throw failed(role, "it could not be run, or wrote too much", foreign);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CredentialUnavailableException(Problem.of(
                    "EXECUTABLE_CANCELLED",
                    "the program for " + role + " to end",
                    "the thread was interrupted",
                    "Call again when it was not meant."));
        }
    }

    /** What was looked at is what is started, wherever a link leads by then. */
    private static Path trusted(Path program, String role) {
        try {
            Optional<String> fault = PlaceAccess.fault(program);
            if (fault.isPresent()) {
                throw refusal(
                        "EXECUTABLE_EXPOSED",
                        "a program " + PlaceAccess.EXPECTED + ", for " + role,
                        "one of them is " + fault.get(),
                        PlaceAccess.REMEDY);
            }
            Path real = program.toRealPath();
            if (!Files.isRegularFile(real) || !Files.isExecutable(real)) {
                throw new IOException("no program");
            }
            return real;
        } catch (IOException foreign) {
            throw failed(role, "there is no program that can be run", foreign);
        }
    }

    private CredentialException notAllowed(String role) {
        return refusal(
                "EXECUTABLE_NOT_ALLOWED",
                "a program that the host allowed, as " + role,
                "it is none of these " + allowed.size(),
                "Allow it in code: Ccaas.builder().credentials(ExecutableProvider.allowing(Path.of(…)))");
    }

    static CredentialException failed(String role, String found, Exception foreign) {
        return new CredentialException(problem(role, found).causedBy(foreign));
    }

    static Problem problem(String role, String found) {
        return Problem.of(
                "EXECUTABLE_FAILED",
                "a program that ends with code 0 and writes the secret as JSON for " + role,
                found,
                "Run it by hand with an empty environment: env -i PATH=/usr/bin:/bin PROGRAM");
    }

    private static CredentialException refusal(String code, String expected, String found, String remedy) {
        return new CredentialException(Problem.of(code, expected, found, remedy));
    }

    @Override
    public String toString() {
        return "ExecutableProvider[" + allowed.size() + "]";
    }
}
