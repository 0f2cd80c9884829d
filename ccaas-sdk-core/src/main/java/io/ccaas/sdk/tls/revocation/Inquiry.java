package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.certificates.RuleBroken;
import io.ccaas.sdk.tls.fetch.Fetch;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Asks the places that a certificate names, until one gives an answer that counts.
 *
 * @param fetch refuses places that are not declared
 * @param until when the whole handshake stops asking
 * @param unlearned hears why nothing could be learned
 */
record Inquiry(Fetch fetch, Deadline until, Consumer<Status> unlearned) {

    static final int LARGEST_ANSWER = 64 * 1024;
    static final int LARGEST_LIST = 1024 * 1024;

    /**
     * What was learned.
     *
     * @param status how, or why not
     * @param standing how long it counts; {@link Standing#NONE} when nothing was learned
     * @param cutShort whether the caller gave up, which says nothing of the places
     */
    record Learned(Status status, Standing standing, boolean cutShort) {

        static Learned nothing(Status why) {
            return new Learned(why, Standing.NONE, false);
        }

        Learned butCutShort() {
            return new Learned(status, standing, true);
        }
    }

    Learned about(Subject subject) throws RuleBroken {
        Learned nothing = Learned.nothing(Status.NOWHERE_TO_ASK);
        for (Place place : Place.of(subject.certificate())) {
            Learned learned = ask(place, subject);
            if (learned.status().known()) {
                return learned;
            }
            nothing = Learned.nothing(nothing.status().nearer(learned.status()));
        }
        return nothing;
    }

    private Learned ask(Place place, Subject subject) throws RuleBroken {
        try {
            return new Learned(place.how(), answer(place, subject), false);
        } catch (NotProven worthless) {
            return Learned.nothing(Status.NOT_PROVEN);
        } catch (ConfigurationException refused) {
            return Learned.nothing(Status.NOT_DECLARED);
        } catch (SdkException failed) {
            return Learned.nothing(Status.NO_ANSWER);
        } catch (IllegalArgumentException noUri) {
            return Learned.nothing(Status.NOWHERE_TO_ASK);
        }
    }

    private Standing answer(Place place, Subject subject) throws RuleBroken, NotProven {
        URI uri = URI.create(place.uri());
        if (place.how() == Status.LIST) {
            byte[] list = fetch.get(FetchPurpose.REVOCATION, uri, limits(LARGEST_LIST));
            return RevocationList.requireGood(list, subject.certificate(), subject.issuer(), place.uri());
        }
        byte[] question = OcspRequest.about(subject.certificate(), subject.issuer());
        byte[] answer =
                fetch.post(FetchPurpose.REVOCATION, uri, OcspRequest.MEDIA_TYPE, question, limits(LARGEST_ANSWER));
        return OcspAnswer.requireGood(answer, subject.certificate(), subject.issuer());
    }

    private FetchLimits limits(int mostBytes) {
        until.require("certificate status");
        return new FetchLimits(mostBytes, until);
    }

    @Override
    public String toString() {
        return "Inquiry[" + until + "]";
    }
}
