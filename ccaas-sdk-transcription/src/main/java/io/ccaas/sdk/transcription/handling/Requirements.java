package io.ccaas.sdk.transcription.handling;

import io.ccaas.sdk.partner.ConnectorDeclaration.Kind;
import io.ccaas.sdk.partner.ConnectorDeclaration.Option;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a partner's entry requires, each with by what it is honoured.
 *
 * <p>Guarantees: a value exists only when the connector can honour all of it. Does not guarantee that the partner keeps its
 * word; nothing that is sent can.
 *
 * @param handling what may be kept, from {@code keeps}
 * @param storedBy by what that is honoured
 * @param noTraining whether the audio may not be trained on, from {@code options.noTraining}; true when it is absent
 * @param trainedBy by what that is honoured
 */
public record Requirements(DataHandling handling, Means storedBy, boolean noTraining, Means trainedBy) {

    private static final String NO_TRAINING = "noTraining";
    private static final String AGREED_STORAGE = "agreedNoStorage";
    private static final String AGREED_TRAINING = "agreedNoTraining";

    /**
     * Whether nothing may be stored at all.
     *
     * @return true for {@link DataHandling#NO_STORAGE}
     */
    public boolean noStorage() {
        return handling == DataHandling.NO_STORAGE;
    }

    /**
     * The options that every connector has for its requirements, and its own.
     *
     * @param own of the connector
     * @return all of them
     */
    public static List<Option> options(Option... own) {
        List<Option> all = new ArrayList<>(List.of(own));
        for (String name : List.of(NO_TRAINING, AGREED_STORAGE, AGREED_TRAINING)) {
            all.add(Option.of(name, Kind.TRUTH));
        }
        return List.copyOf(all);
    }

    /**
     * Reads an entry and refuses what the connector cannot honour.
     *
     * @param partner the entry
     * @param able what the connector can
     * @return the requirements
     * @throws RequirementException {@code DATA_HANDLING_UNSUPPORTED}, {@code NO_TRAINING_UNSUPPORTED}, {@code
     *     REGION_UNSUPPORTED}
     */
    public static Requirements of(Partner partner, Abilities able) {
        region(partner, able);
        DataHandling handling = DataHandling.of(partner.keeps());
        return new Requirements(
                handling, stored(partner, handling, able), wanted(partner), trained(partner, wanted(partner), able));
    }

    private static Means stored(Partner partner, DataHandling handling, Abilities able) {
        Means none = inForce(able.noStorage(), partner, AGREED_STORAGE);
        Means means =
                handling == DataHandling.NO_STORAGE || none.compareTo(able.deletion()) <= 0 ? none : able.deletion();
        if (handling != DataHandling.ITS_OWN_RULES && means == Means.NOTHING) {
            boolean agreeable = able.noStorage() == Means.AGREEMENT;
            throw new RequirementException(
                    "DATA_HANDLING_UNSUPPORTED",
                    "a connector that can honour keeps: " + partner.keeps(),
                    agreeable ? "the interface cannot, and no agreement is stated" : "the partner's interface cannot",
                    agreeable
                            ? "Agree on zero retention with the partner and state it with options.agreedNoStorage."
                            : "Declare what the partner really does (keeps), or choose another partner.");
        }
        return means;
    }

    private static boolean wanted(Partner partner) {
        return !"false".equals(partner.options().get(NO_TRAINING));
    }

    private static Means trained(Partner partner, boolean wanted, Abilities able) {
        Means means = inForce(able.noTraining(), partner, AGREED_TRAINING);
        if (wanted && means == Means.NOTHING) {
            throw new RequirementException(
                    "NO_TRAINING_UNSUPPORTED",
                    "a connector that keeps the audio from being trained on",
                    "the interface cannot, and no agreement is stated",
                    "Agree on it with the partner and state it with options.agreedNoTraining, or allow it with"
                            + " options.noTraining: false.");
        }
        return means;
    }

    private static Means inForce(Means means, Partner partner, String stated) {
        boolean missing =
                means == Means.AGREEMENT && !"true".equals(partner.options().get(stated));
        return missing ? Means.NOTHING : means;
    }

    private static void region(Partner partner, Abilities able) {
        String there = able.regions().get(partner.endpoint().origin().host());
        if (there != null && !there.equals(partner.region().code())) {
            throw new RequirementException(
                    "REGION_UNSUPPORTED",
                    "the region that the vendor names for this host, " + there,
                    "the entry says " + partner.region().code(),
                    "Declare that region and allow it in allowedRegions, or use the vendor's host for yours. Where a"
                            + " connector has options.agreedRegion, an agreement on the region can be stated.");
        }
    }

    /**
     * What the doctor says of it.
     *
     * @param partnerId whose
     * @return {@code transcription.data-handling} and {@code transcription.no-training}
     */
    public List<Finding> findings(String partnerId) {
        return List.of(
                new Finding(
                        "transcription.data-handling",
                        partnerId,
                        Severity.OK,
                        handling + " honoured by the partner",
                        storedBy.words(),
                        ""),
                new Finding(
                        "transcription.no-training",
                        partnerId,
                        Severity.OK,
                        noTraining ? "audio that nobody trains on" : "training, which the entry allows",
                        noTraining ? trainedBy.words() : "options.noTraining is false",
                        ""));
    }
}
