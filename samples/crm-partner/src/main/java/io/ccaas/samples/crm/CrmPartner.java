package io.ccaas.samples.crm;

import io.ccaas.samples.server.Flags;
import io.ccaas.samples.server.PartnerProgram;
import io.ccaas.samples.server.UsageException;
import java.io.IOException;
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
        Set<String> valued = Set.of("--contact", "--state");
        System.exit(new PartnerProgram(valued, Set.of(), CrmPartner::open).run(arguments));
    }

    private static CrmEndpoint open(Flags flags) throws IOException {
        Crm crm = Crm.open(StateFile.at(flags.path("--state")));
        for (String contact : flags.all("--contact")) {
            String[] parts = contact.split("=", 3);
            if (parts.length < 3) {
                throw new UsageException("--contact takes ID=PHONE=NAME");
            }
            crm.seed(new Contact(parts[0], parts[1], parts[2], "", ""));
        }
        return new CrmEndpoint(crm);
    }
}
