package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import io.ccaas.sdk.partner.keeping.KeepingDeclaration;
import io.ccaas.sdk.partner.keeping.StoreDeclaration;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Lock;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Mode;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Place;
import io.ccaas.sdk.partner.keeping.VaultDeclaration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The keys {@code vault} and {@code store} at the top, which stand there together or not at all. */
public final class KeepingSection {

    /** Where what is known of calls is kept. */
    public static final String VAULT = "vault";

    /** Where sealed recordings are kept. */
    public static final String STORE = "store";

    private static final Keys VAULT_KEYS = Keys.of("database", "keys", "masterKey", "formerMasterKey", "keepDays");
    private static final Keys STORE_KEYS =
            Keys.of("folder", "partner", "recipients", "versioned", "blockedElsewhere", "lock");
    private static final Keys LOCK_KEYS = Keys.of("mode", "days", "hold");
    private static final Pattern RECIPIENT =
            Pattern.compile("age1[02-9ac-hj-np-z]{58}|ssh-ed25519 [A-Za-z0-9+/=]{68}( .*)?");

    private KeepingSection() {}

    /**
     * Reads both.
     *
     * @param top the whole file
     * @param directory from which paths count
     * @return empty when neither is there, or one has faults
     */
    public static Optional<KeepingDeclaration> read(Section top, Path directory) {
        if (top.has(VAULT) || top.has(STORE)) {
            top.missing(VAULT);
            top.missing(STORE);
        }
        Optional<Section> calls = top.section(VAULT, VAULT_KEYS);
        Optional<Section> audio = top.section(STORE, STORE_KEYS);
        Optional<VaultDeclaration> vault = calls.flatMap(section -> vault(section, directory));
        Optional<StoreDeclaration> store = audio.flatMap(section -> store(section, directory));
        if (vault.isEmpty() || store.isEmpty()) {
            return Optional.empty();
        }
        KeepingPlaces places = new KeepingPlaces(calls.orElseThrow(), audio.orElseThrow(), directory);
        return places.areApart(vault.get(), store.get())
                ? Optional.of(new KeepingDeclaration(vault.get(), store.get()))
                : Optional.empty();
    }

    private static Optional<VaultDeclaration> vault(Section vault, Path directory) {
        List.of("keys", "masterKey", "keepDays").forEach(vault::missing);
        Optional<Path> database = vault.text("database", Values.path(directory));
        Optional<Path> keys = vault.text("keys", Values.path(directory));
        Optional<SecretReference> master = reference(vault, "masterKey");
        Optional<SecretReference> former = reference(vault, "formerMasterKey");
        int days = (int) vault.number("keepDays", 1, VaultDeclaration.MOST_DAYS).orElse(1);
        return keys.flatMap(folder -> master.map(key -> new VaultDeclaration(database, folder, key, former, days)));
    }

    private static Optional<SecretReference> reference(Section vault, String key) {
        return vault.text(key, Values.reference("vault." + key, vault.hostSchemes()));
    }

    private static Optional<StoreDeclaration> store(Section store, Path directory) {
        store.missing("recipients");
        List<String> recipients = store.texts("recipients", KeepingSection::recipient);
        Optional<Place> folder = store.text("folder", Values.path(directory)).map(Place.Folder::new);
        Optional<Place> partner = store.text("partner", Values::name).map(id -> bucket(store, id));
        if (partner.isEmpty()) {
            List.of("versioned", "blockedElsewhere", "lock").stream()
                    .filter(store::has)
                    .forEach(key -> contradicts(store, key));
        }
        if (folder.isPresent() == partner.isPresent()) {
            store.fault(
                    "folder",
                    "KEYS_CONTRADICT",
                    "one of folder and partner",
                    folder.isPresent() ? "there are both" : "there is neither",
                    "Say folder: recordings, or partner: ID of one whose role is RECORDING");
            return Optional.empty();
        }
        Optional<Place> place = folder.or(() -> partner);
        return recipients.isEmpty() ? Optional.empty() : place.map(where -> new StoreDeclaration(where, recipients));
    }

    private static Place bucket(Section store, String id) {
        return new Place.AtPartner(
                id,
                store.truth("versioned").orElse(false),
                store.truth("blockedElsewhere").orElse(false),
                store.section("lock", LOCK_KEYS).flatMap(KeepingSection::lock));
    }

    private static void contradicts(Section store, String key) {
        store.fault(key, "KEYS_CONTRADICT", key + " with a partner's bucket alone", "there is no partner", "Remove it");
    }

    private static Optional<Lock> lock(Section lock) {
        boolean hold = lock.truth("hold").orElse(false);
        if (lock.has("mode") || lock.has("days") || !hold) {
            List.of("mode", "days").forEach(lock::missing);
        }
        Optional<Mode> mode = lock.text("mode", Values.word(Mode.class));
        OptionalLong days = lock.number("days", 1, VaultDeclaration.MOST_DAYS);
        return mode.isPresent() == days.isPresent()
                ? Optional.of(new Lock(mode, (int) days.orElse(0), hold))
                : Optional.empty();
    }

    private static String recipient(String text) {
        if (!RECIPIENT.matcher(text).matches()) {
            throw Values.refused("a public key, age1… or ssh-ed25519 …", "Make one with: ccaas keygen -o archive.key");
        }
        return text;
    }
}
