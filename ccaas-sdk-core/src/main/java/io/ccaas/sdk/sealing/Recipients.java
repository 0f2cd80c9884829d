package io.ccaas.sdk.sealing;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sealing.header.AgeHeader;
import io.ccaas.sdk.sealing.refusal.SealingConfigurationException;
import io.ccaas.sdk.sensitive.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Those who can open what is sealed, each alone: at least one, and none twice. Customer and provider, for example. */
public final class Recipients {

    /** More would hide a mistake, and every one of them makes each header longer. */
    private static final int MOST = 100;

    private final List<Recipient> all;

    private Recipients(List<Recipient> all) {
        this.all = all;
    }

    /**
     * Those named.
     *
     * @param first at least one
     * @param others none of them twice
     * @return the recipients
     * @throws SealingConfigurationException {@code RECIPIENT_COUNT} or {@code RECIPIENT_TWICE}
     */
    public static Recipients of(Recipient first, Recipient... others) {
        return of(Stream.concat(Stream.of(first), Stream.of(others)).toList());
    }

    /**
     * Those listed.
     *
     * @param all 1 to 100, none of them twice
     * @return the recipients
     * @throws SealingConfigurationException {@code RECIPIENT_COUNT} or {@code RECIPIENT_TWICE}
     */
    public static Recipients of(List<Recipient> all) {
        if (all.isEmpty() || all.size() > MOST) {
            throw refusal(
                    "RECIPIENT_COUNT",
                    "1 to " + MOST + " recipients",
                    "there are " + all.size(),
                    "Name those who must be able to open it.");
        }
        if (new HashSet<>(all).size() < all.size()) {
            throw refusal(
                    "RECIPIENT_TWICE",
                    "each recipient once",
                    "one is named twice",
                    "Look whether another was meant, and remove it.");
        }
        return new Recipients(List.copyOf(all));
    }

    private static SealingConfigurationException refusal(String code, String expected, String found, String remedy) {
        return new SealingConfigurationException(Problem.of(code, expected, found, remedy));
    }

    AgeHeader header(Secret fileKey) {
        return AgeHeader.write(all.stream().map(one -> one.wrap(fileKey)).toList(), fileKey);
    }

    @Override
    public String toString() {
        return "Recipients[" + all.size() + "]";
    }
}
