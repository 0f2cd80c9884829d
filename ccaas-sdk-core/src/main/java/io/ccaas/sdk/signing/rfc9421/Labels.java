package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.fields.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where one more signature finds a place beside those that a message carries already. */
public final class Labels {

    private Labels() {}

    /**
     * A label that is free.
     *
     * @param message about to be signed
     * @param tag of the signature to come
     * @return {@code sig1} or the next
     * @throws IllegalArgumentException when the message carries a signature with this tag
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when one of the two fields is malformed
     */
    public static String free(Message message, String tag) {
        List<Dictionary> taken = new ArrayList<>();
        for (String name : List.of("signature-input", "signature")) {
            if (message.fields().has(name)) {
                taken.add(Step1Choose.field(message, name));
            }
        }
        if (taken.stream()
                .flatMap(field -> field.members().values().stream())
                .anyMatch(member -> Step1Choose.hasTag(member, tag))) {
            throw new IllegalArgumentException("the head carries a signature of this kind; sign a head without one");
        }
        return Stream.iterate(1, number -> number + 1)
                .map(number -> "sig" + number)
                .filter(label ->
                        taken.stream().noneMatch(field -> field.get(label).isPresent()))
                .findFirst()
                .orElseThrow();
    }
}
