package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.sensitive.SecretAccess;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Obtains the access token that a call to a partner would carry, and says what it is.",
            "It is printed only when asked for: whoever reads a token that is not bound can use it."
        })
final class TokenCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PARTNER", description = "its id in the file")
    String partner = "";

    @Option(names = "--partners", paramLabel = "FILE", required = true, description = "partners.yaml")
    Path partners = Path.of("");

    @Option(names = "--show", description = "print the token alone, for another program")
    boolean show;

    @Override
    public Integer call() {
        try (Ccaas ccaas = Ccaas.open(partners)) {
            AccessToken token = ccaas.accessToken(partner, Deadline.in(Duration.ofSeconds(30)));
            if (show) {
                Console.result(token.value()
                        .use(SecretAccess.reading(), bytes -> new String(bytes, StandardCharsets.US_ASCII)));
            } else {
                describe(token);
            }
            return Exit.DONE;
        }
    }

    private static void describe(AccessToken token) {
        Console.result("bound    " + token.boundTo().binding().name().toLowerCase(Locale.ROOT) + " "
                + token.boundTo().thumbprint());
        Console.result("seen     " + (token.isBindingSeen() ? "the token says so itself" : "only its server can tell"));
        Console.result("obtained " + token.obtainedAt());
        token.expiresAt().ifPresent(end -> Console.result("until    " + end));
        Console.result("scope    " + (token.scope().isEmpty() ? "not said" : String.join(" ", token.scope())));
    }
}
