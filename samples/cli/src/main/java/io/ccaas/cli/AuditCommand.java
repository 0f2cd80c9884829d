package io.ccaas.cli;

import io.ccaas.sdk.audit.AuditVerifier;
import io.ccaas.sdk.audit.VerifiedAudit;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Works on audit logs.",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: verify");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks the hash chain and the signed checkpoints of an audit log.",
                "Without --anchor nothing proves that the end was not cut off, and it says so."
            })
    static final class Verify implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "the log")
        Path file = Path.of("");

        @Option(names = "--anchor", paramLabel = "CHECKPOINT", description = "checkpoints kept in the second place")
        @Nullable
        Path anchor;

        @Option(names = "--key", paramLabel = "PEM", description = "public keys that may have signed the checkpoints")
        List<Path> keys = new ArrayList<>();

        @Override
        public Integer call() {
            CredentialLoader loader = CredentialLoader.relativeTo(Path.of("").toAbsolutePath());
            List<VerificationKey> trusted = keys.stream()
                    .map(key -> loader.verificationKey("--key", key))
                    .toList();
            AuditVerifier verifier = AuditVerifier.trusting(trusted);
            if (anchor != null) {
                verifier = verifier.anchoredBy(anchor);
            }
            VerifiedAudit verified = verifier.verify(file);
            Console.result(verified.summary());
            return Exit.DONE;
        }
    }
}
