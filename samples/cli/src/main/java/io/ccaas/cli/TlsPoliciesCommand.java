package io.ccaas.cli;

import io.ccaas.sdk.tls.TlsPolicy;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "tls-policies",
        mixinStandardHelpOptions = true,
        description = "Lists the built-in TLS policies, or shows one whole with its sources and review dates.")
final class TlsPoliciesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "a policy")
    @Nullable
    String name;

    @Override
    public Integer call() {
        if (name == null) {
            TlsPolicy.builtIn()
                    .forEach(policy -> Console.result(String.format(
                            Locale.ROOT,
                            "%-14s revision %d  reviewed %s, review by %s",
                            policy.name(),
                            policy.revision(),
                            policy.reviewedOn(),
                            policy.reviewBy())));
        } else {
            Console.result(TlsPolicy.named(name).canonicalText().stripTrailing());
        }
        return Exit.DONE;
    }
}
