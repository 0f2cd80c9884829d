package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.privacy.Redactor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = {
            "Makes one call to a CRM through the whole pipeline and prints the answer.",
            "A transcription partner receives audio and nothing else, so it is refused (77)."
        })
final class RequestCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PARTNER", description = "its id in the file")
    String partner = "";

    @Parameters(index = "1", paramLabel = "METHOD", description = "GET, POST, PUT, PATCH or DELETE")
    String method = "";

    @Parameters(index = "2", paramLabel = "PATH", description = "relative to the partner's endpoint")
    String path = "";

    @Option(names = "--partners", paramLabel = "FILE", required = true, description = "partners.yaml")
    Path partners = Path.of("");

    @Option(names = "-d", paramLabel = "BODY", description = "JSON")
    @Nullable
    String body;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "what the body is: CONTACT, INTERACTION or TRANSCRIPT")
    @Nullable
    DataClass dataClass;

    @Option(names = "-v", description = "show the TLS session and what was signed, on stderr")
    boolean verbose;

    @Override
    public Integer call() throws IOException {
        if ((body == null) != (dataClass == null)) {
            throw new UsageException("-d BODY and --class go together");
        }
        try (Ccaas ccaas = Ccaas.open(partners)) {
            CrmClient client = ccaas.crmClient(partner, Set.of());
            Answer answer = send(client);
            if (verbose) {
                Console.message("TLS " + answer.tls());
                Console.message(
                        "signed " + (answer.covered().isEmpty() ? "nothing" : String.join(" ", answer.covered())));
                Console.message("status " + answer.status() + ", attempts " + answer.attempts());
            }
            try (OutputStream stdout = Console.bytes()) {
                stdout.write(answer.content());
            }
            return answer.status() < 300 ? Exit.DONE : Exit.FINDINGS;
        }
    }

    private Answer send(CrmClient client) {
        String verb = method.toUpperCase(Locale.ROOT);
        if (body == null || dataClass == null) {
            return client.sendByHand(verb, path, client.defaultDeadline());
        }
        Redactor redactor = Redactor.standard(Locale.FRENCH, Locale.ENGLISH);
        return client.sendByHand(verb, path, body, dataClass, redactor, client.defaultDeadline());
    }
}
