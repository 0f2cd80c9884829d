package io.ccaas.cli;

import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.privacy.Redactor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description =
                "Takes personal data out of stdin: e-mail addresses, telephone, card, account, social security and company"
                        + " numbers, security codes, dates of birth, IP addresses; also spoken and oddly written.")
final class RedactCommand implements Callable<Integer> {

    @Option(names = "--locale", paramLabel = "TAG", split = ",", description = "languages of the text, such as fr,en")
    List<String> locales = List.of("fr", "en");

    @Override
    public Integer call() throws IOException {
        byte[] bytes = Console.input().readNBytes(Redactor.MAX_LENGTH + 1);
        if (bytes.length > Redactor.MAX_LENGTH) {
            throw new UsageException("a text longer than " + Redactor.MAX_LENGTH + " bytes: cut it into parts");
        }
        Redactor redactor =
                Redactor.standard(locales.stream().map(Locale::forLanguageTag).toArray(Locale[]::new));
        RedactedText redacted = redactor.redact(new String(bytes, StandardCharsets.UTF_8));
        try (OutputStream stdout = Console.bytes()) {
            stdout.write(redacted.text().getBytes(StandardCharsets.UTF_8));
        }
        return Exit.DONE;
    }
}
