package io.ccaas.samples.server;

import java.util.Set;

/** The smallest partner, to be run in a process of its own. */
final class EchoProgram {

    private EchoProgram() {}

    static PartnerProgram program() {
        return new PartnerProgram(Set.of(), Set.of(), flags -> request -> Answer.json(200, request.json(1000)));
    }

    public static void main(String... arguments) {
        System.exit(program().run(arguments));
    }
}
