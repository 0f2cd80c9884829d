package io.ccaas.sdk.signing.base;

import io.ccaas.sdk.signing.fields.InnerList;
import io.ccaas.sdk.signing.fields.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one signature says of itself: the covered components in order and the signature parameters (RFC 9421 section 2.3).
 *
 * @param covered without duplicates
 * @param parameters in their order
 */
public record SignatureInput(List<ComponentId> covered, Parameters parameters) {

    private static final int MOST_COMPONENTS = 128;

    /**
     * Copies the list and refuses a component that stands twice.
     *
     * @param covered without duplicates
     * @param parameters in their order
     */
    public SignatureInput {
        covered = List.copyOf(covered);
        Set<ComponentId> seen = new HashSet<>();
        for (ComponentId id : covered) {
            if (!seen.add(id)) {
                throw Refusals.component("COMPONENT_DUPLICATE", "each component once", "one is covered twice");
            }
        }
    }

    /**
     * Reads a member of {@code Signature-Input}.
     *
     * @param list as received
     * @return its components, each of a known form
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when a component is malformed, unknown or stands twice
     */
    public static SignatureInput parse(InnerList list) {
        if (list.items().size() > MOST_COMPONENTS) {
            throw Refusals.malformed(
                    "at most " + MOST_COMPONENTS + " components", list.items().size() + " are covered");
        }
        return new SignatureInput(list.items().stream().map(ComponentId::parse).toList(), list.parameters());
    }

    /**
     * The list as it stands in {@code Signature-Input} and, as {@code @signature-params}, in the base.
     *
     * @return serialised anew, so that spacing of the received text does not matter
     */
    public InnerList asInnerList() {
        return new InnerList(covered.stream().map(ComponentId::asItem).toList(), parameters);
    }

    @Override
    public String toString() {
        return "SignatureInput[" + covered.size() + " components]";
    }
}
