package io.ccaas.cli;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.doctor.Findings;
import io.ccaas.sdk.doctor.PosturePage;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.PostureCheck;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.time.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at every declared partner, at credentials, policies and the process, and says how to mend what is wrong.",
            "Sends each partner two bare requests, with and without the client certificate, and asks its authorization server"
                    + " for metadata; with --tokens also for a token. All of that is in the audit log.",
            "Exit 0: no error. Exit 1: at least one finding of severity error."
        })
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--partners", paramLabel = "FILE", required = true, description = "partners.yaml")
    Path partners = Path.of("");

    @Option(names = "--json", description = "print JSON")
    boolean json;

    @Option(names = "--html", paramLabel = "OUT", description = "write a page for people; a file that does not exist")
    @Nullable
    Path html;

    @Option(names = "--tokens", description = "also obtain a token for each partner that wants one; it is not used")
    boolean tokens;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "for the whole run; default: ${DEFAULT-VALUE}")
    int seconds = 600;

    @Override
    public Integer call() throws IOException {
        Deadline until = Timeout.deadline(seconds);
        if (html != null && Files.exists(html)) {
            throw new UsageException("--html takes a file that does not exist");
        }
        try (Ccaas ccaas = Ccaas.open(partners)) {
            List<PostureCheck> checks = new ArrayList<>(ccaas.postureChecks());
            if (tokens) {
                checks.addAll(ccaas.tokenChecks());
            }
            List<Finding> findings = Checks.run(checks, until, seconds);
            if (html != null) {
                Files.writeString(html, PosturePage.html(ccaas.flows(), findings, Instant.now()));
            }
            Console.result((json ? Findings.json(findings) : Findings.text(findings)).stripTrailing());
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                    ? Exit.FINDINGS
                    : Exit.DONE;
        }
    }
}
