package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.tls.pins.Pin;
import io.ccaas.sdk.tls.pins.PinSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key {@code pins} of a section {@code tls}: a list of keys, each with its owner and its end. */
final class PinsSection {

    private static final Keys KEYS = Keys.of("sha256", "owner", "notAfter");

    private PinsSection() {}

    /** None when absent or wrong. */
    static PinSet read(Section tls) {
        if (!tls.has("pins")) {
            return PinSet.none();
        }
        List<Pin> pins = new ArrayList<>();
        List<Section> items = tls.sections("pins", KEYS);
        items.forEach(item -> pin(item).ifPresent(pins::add));
        try {
            return pins.isEmpty() ? PinSet.none() : PinSet.of(pins);
        } catch (ConfigurationException refusal) {
            Problem problem = refusal.problem();
            tls.fault("pins", problem.code(), problem.expected(), problem.found(), problem.remedy());
            return PinSet.none();
        }
    }

    private static Optional<Pin> pin(Section item) {
        List.of("sha256", "owner", "notAfter").forEach(item::missing);
        Optional<String> owner = item.text("owner", Values::name);
        Optional<LocalDate> notAfter = item.text("notAfter", Values::date);
        return item.text("sha256", text -> new Pin(text, owner.orElse("unknown"), notAfter.orElse(LocalDate.EPOCH)))
                .filter(pin -> owner.isPresent() && notAfter.isPresent());
    }
}
