package io.ccaas.cli;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.sealing.AgeIdentities;
import io.ccaas.sdk.sealing.Recipient;
import io.ccaas.sdk.sealing.Recipients;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the commands around sealing read: inputs, recipients, age identities. */
final class SealedFiles {

    private static final int LONGEST_LIST = 1 << 20;

    private SealedFiles() {}

    /** A file, or standard input; an interrupt ends the reading of either. */
    static InputStream input(String typed) throws IOException {
        if (typed.equals("-")) {
            return Console.input();
        }
        Path path = TypedPath.of("IN", typed);
        if (Files.isDirectory(path)) {
            throw new UsageException("IN is a folder; name a file");
        }
        return Channels.newInputStream(NamedFileException.naming("IN", () -> FileChannel.open(path)));
    }

    static Recipients recipients(List<String> typed, List<String> files) throws IOException {
        List<Recipient> all =
                new ArrayList<>(typed.stream().map(Recipient::parse).toList());
        for (String file : files) {
            listed(TypedPath.of("RECIPIENTS", file)).forEach(line -> all.add(Recipient.parse(line)));
        }
        if (all.isEmpty()) {
            throw new UsageException("name who can open it: -r RECIPIENT, or -R FILE with one on a line");
        }
        return Recipients.of(all);
    }

    private static List<String> listed(Path file) throws IOException {
        try (InputStream in = NamedFileException.naming("RECIPIENTS", () -> Files.newInputStream(file))) {
            byte[] bytes = in.readNBytes(LONGEST_LIST + 1);
            if (bytes.length > LONGEST_LIST) {
                throw new UsageException("a file of recipients is larger than 1 MiB; is it another file?");
            }
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    static AgeIdentities identities(List<String> files) {
        CredentialLoader loader = CredentialLoader.relativeTo(Path.of(""));
        return identities(files, file -> {
            String path = TypedPath.of("IDENTITY", file).toString();
            return AgeIdentities.load(loader, "age identity", new SecretReference(SecretReference.FILE, path));
        });
    }

    /** When one file is refused, the keys of those before it are wiped. */
    static AgeIdentities identities(List<String> files, Function<String, AgeIdentities> loading) {
        AgeIdentities all = null;
        try {
            for (String file : files) {
                AgeIdentities more = loading.apply(file);
                all = all == null ? more : all.and(more);
            }
        } catch (RuntimeException refused) {
            if (all != null) {
                all.close();
            }
            throw refused;
        }
        if (all == null) {
            throw new UsageException("name a file with the private key: -i IDENTITY");
        }
        return all;
    }
}
