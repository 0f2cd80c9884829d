package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.proof.SigningDeclaration;
import io.ccaas.sdk.privacy.Redactor;
import io.ccaas.sdk.time.Deadline;
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

    @Option(
            names = "-v",
            description = "show the TLS session, the token, what was signed and whether the answer was, on stderr")
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
                describe(ccaas, answer, client.defaultDeadline());
            }
            try (OutputStream stdout = Console.bytes()) {
                stdout.write(answer.content());
            }
            return answer.status() < 300 ? Exit.DONE : Exit.FINDINGS;
        }
    }

    /** The token is the one that the call carried, unless it ended meanwhile: it is kept, not asked for again. */
    private void describe(Ccaas ccaas, Answer answer, Deadline until) {
        Partner declared = ccaas.flows().require(partner);
        Console.message("tls: " + answer.tls());
        if (declared.oauth().isPresent()) {
            Console.message("token: " + TokenWords.brief(ccaas.accessToken(partner, until)));
        }
        Console.message("signed: " + (answer.covered().isEmpty() ? "nothing" : String.join(" ", answer.covered())));
        boolean verified =
                declared.signing().filter(SigningDeclaration::verifyResponses).isPresent();
        Console.message("answer: status " + answer.status() + ", "
                + (verified ? "its signature is verified" : "no signature asked for") + ", "
                + (answer.attempts() == 1 ? "at the first attempt" : "at attempt " + answer.attempts()));
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
