package io.ccaas.samples.crm;

import io.ccaas.samples.server.Flags;
import io.ccaas.samples.server.PartnerProgram;
import io.ccaas.samples.server.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The program; README.md says how to run it. */
public final class CrmPartner {

    private CrmPartner() {}

    /**
     * Serves until standard input ends.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        Set<String> valued = Set.of("--contacts", "--state");
        System.exit(new PartnerProgram(valued, Set.of(), CrmPartner::open).run(arguments));
    }

    private static CrmEndpoint open(Flags flags) throws IOException {
        Crm crm = Crm.open(StateFile.at(flags.path("--state")));
        Optional<Path> contacts = flags.path("--contacts");
        if (contacts.isPresent()) {
            for (String line : Files.readAllLines(contacts.get())) {
                crm.seed(contact(line));
            }
        }
        return new CrmEndpoint(crm);
    }

    private static Contact contact(String line) {
        String[] parts = line.split("=", 3);
        if (parts.length < 3) {
            throw new UsageException("--contacts takes a file of lines ID=PHONE=NAME");
        }
        return new Contact(parts[0], parts[1], parts[2], "", "");
    }
}
