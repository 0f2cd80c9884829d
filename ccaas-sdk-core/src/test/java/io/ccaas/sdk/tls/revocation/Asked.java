package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A network in memory: whoever is asked gives the same answer until told otherwise, and what was asked is kept. */
final class Asked implements Fetch {

    static final Supplier<byte[]> NOBODY = () -> {
        throw new Silence();
    };
    static final Supplier<byte[]> UNDECLARED = () -> {
        throw new Undeclared();
    };

    private final List<String> questions = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private Supplier<byte[]> answer = NOBODY;

    Asked answering(Supplier<byte[]> next) {
        answer = next;
        return this;
    }

    List<String> questions() {
        return questions;
    }

    List<byte[]> bodies() {
        return bodies;
    }

    @Override
    public byte[] get(FetchPurpose purpose, URI target, FetchLimits limits) {
        questions.add("GET " + purpose + " " + target + " " + limits.mostBytes());
        return answer.get();
    }

    @Override
    public byte[] post(FetchPurpose purpose, URI target, String mediaType, byte[] body, FetchLimits limits) {
        questions.add("POST " + purpose + " " + target + " " + mediaType + " " + limits.mostBytes());
        bodies.add(body);
        return answer.get();
    }

    private static final class Silence extends PartnerException {

        private static final long serialVersionUID = 1L;

        Silence() {
            super(Problem.of("SILENCE", "an answer", "none", "Wait."));
        }
    }

    private static final class Undeclared extends ConfigurationException {

        private static final long serialVersionUID = 1L;

        Undeclared() {
            super(Problem.of("UNDECLARED", "a declared place", "another", "Declare it."));
        }
    }
}
