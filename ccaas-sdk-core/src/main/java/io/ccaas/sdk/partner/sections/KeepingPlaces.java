package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.keeping.StoreDeclaration;
import io.ccaas.sdk.partner.keeping.StoreDeclaration.Place;
import io.ccaas.sdk.partner.keeping.VaultDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who copies rows or recordings must not have their keys, and the other way round: none of the folders lies in another, whatever links
 * lead there, and a master key in a file lies in none of them. Folders that do not exist yet are taken as they are written.
 */
record KeepingPlaces(Section vaultSection, Section storeSection, Path directory) {

    boolean areApart(VaultDeclaration vault, StoreDeclaration store) {
        Optional<Path> audio =
                store.place() instanceof Place.Folder folder ? Optional.of(folder.path()) : Optional.empty();
        boolean fromRows = isApart(vaultSection, "keys", vault.keys(), vault.database(), "the database's folder");
        boolean fromSound = isApart(vaultSection, "keys", vault.keys(), audio, "the folder of recordings");
        boolean soundFromRows = audio.isEmpty()
                || isApart(storeSection, "folder", audio.get(), vault.database(), "the database's folder");
        boolean master = isElsewhere("masterKey", Optional.of(vault.masterKey()), vault, audio);
        boolean former = isElsewhere("formerMasterKey", vault.formerMasterKey(), vault, audio);
        return fromRows && fromSound && soundFromRows && master && former; // each is looked at: all faults are told
    }

    private boolean isApart(Section section, String key, Path folder, Optional<Path> other, String name) {
        if (other.isEmpty() || !(isWithin(folder, other.get()) || isWithin(other.get(), folder))) {
            return true;
        }
        section.fault(
                key,
                "KEYS_CONTRADICT",
                "a folder apart from " + name + ": who copies one must not have the other",
                folder.equals(other.get()) ? "it is the same" : "one lies in the other",
                "Name another folder, on another disk and in other backups");
        return false;
    }

    private boolean isElsewhere(
            String key, Optional<SecretReference> master, VaultDeclaration vault, Optional<Path> audio) {
        Optional<Path> file = master.flatMap(this::file);
        if (file.isEmpty()) {
            return true;
        }
        Path place = file.get();
        boolean within = isWithin(place, vault.keys())
                || vault.database().filter(folder -> isWithin(place, folder)).isPresent()
                || audio.filter(folder -> isWithin(place, folder)).isPresent();
        if (within) {
            vaultSection.fault(
                    key,
                    "KEYS_CONTRADICT",
                    "a file outside of the folders of keys, database and recordings: it opens what lies there",
                    "it lies in one of them",
                    "Keep it elsewhere, in other backups, or in a secret store");
        }
        return !within;
    }

    private Optional<Path> file(SecretReference reference) {
        if (!reference.scheme().equals(SecretReference.FILE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(directory.resolve(reference.name()));
        } catch (InvalidPathException foreign) {
            return Optional.empty(); // whoever loads it says so
        }
    }

    private static boolean isWithin(Path inner, Path outer) {
        return normal(inner).startsWith(normal(outer)) || real(inner).startsWith(real(outer));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** As far as it exists. */
    private static Path real(Path path) {
        Path whole = normal(path);
        try {
            Path parent = whole.getParent();
            if (Files.exists(whole)) {
                return whole.toRealPath();
            }
            return parent == null ? whole : real(parent).resolve(whole.getFileName());
        } catch (IOException foreign) {
            return whole;
        }
    }

    @Override
    public String toString() {
        return "KeepingPlaces";
    }
}
