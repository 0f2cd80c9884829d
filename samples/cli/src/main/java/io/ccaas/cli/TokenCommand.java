package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.time.Deadline;
import java.nio.file.Path;
import java.time.Duration;
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

    @Option(names = "--json", description = "print JSON")
    boolean json;

    @Option(names = "--show", description = "print the token alone, for another program; with --json, beside the rest")
    boolean show;

    @Override
    public Integer call() {
        try (Ccaas ccaas = Ccaas.open(partners)) {
            AccessToken token = ccaas.accessToken(partner, Deadline.in(Duration.ofSeconds(30)));
            if (json) {
                Console.result(TokenWords.json(partner, token, show));
            } else if (show) {
                Console.result(TokenWords.text(token));
            } else {
                TokenWords.lines(token).forEach(Console::result);
            }
            return Exit.DONE;
        }
    }
}
