package io.ccaas.sdk.http.owed;

import io.ccaas.sdk.credentials.files.DurableFile;
import io.ccaas.sdk.credentials.files.PrivatePlace;
import io.ccaas.sdk.recording.TransferId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Copies that partners hold, in a file of one line each beside the audit log, whose lock keeps other processes away.
 *
 * <p>Guarantees: a copy is on the disk when {@link #begin} returns and stays there until it was agreed that it is
 * deleted; whatever a process leaves behind is owed in the next one, and nobody asks for one copy twice at a time. The
 * file is exchanged at once and only its owner can read it: a partner's id of a job may mean something, which the audit
 * log may not hold. Thread-safe.
 */
public final class OwedDeletions {

    private static final String FIRST_LINE = "owed-deletions 1";
    private static final int MOST_OF_A_PARTNER = 1000;
    private static final long LONGEST_FILE = 64L << 20;
    private static final Pattern WORDS = Pattern.compile("([a-z][a-z0-9-]{0,63}) (https://[!-~]{1,300}) ([a-z2-7]{26}) "
            + "([A-Za-z0-9][A-Za-z0-9._:~-]{0,127}|https://[A-Za-z0-9.:\\[\\]-]{1,120}/[A-Za-z0-9._~/-]{1,400})");

    private final Optional<Path> file;
    private final Map<TransferId, Owed> held = new LinkedHashMap<>();
    /** Those of {@link #held} that nobody is working on, oldest first. */
    private final Set<TransferId> due = new LinkedHashSet<>();

    private boolean read;

    private OwedDeletions(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Remembers beside a log. The file is read when it is first asked for.
     *
     * @param auditLog the log's file, empty to forget all when the process ends
     * @return the instance's own
     */
    public static OwedDeletions beside(Optional<Path> auditLog) {
        return new OwedDeletions(auditLog.map(log -> log.resolveSibling(log.getFileName() + ".owed")));
    }

    /**
     * Before a partner gets more audio.
     *
     * @param partner its id
     * @throws OwedPlaceException when it holds too many, or the file cannot be used
     */
    public synchronized void requireRoom(String partner) {
        readOnce();
        long holds = held.values().stream()
                .filter(one -> one.partner().equals(partner))
                .count();
        if (holds >= MOST_OF_A_PARTNER) {
            throw OwedPlaceException.tooMany(MOST_OF_A_PARTNER);
        }
    }

    /**
     * A partner holds a copy from now on; whoever calls this sees to its deletion.
     *
     * @param one the copy
     * @throws OwedPlaceException when it is not on the disk; this process remembers it all the same
     */
    public synchronized void begin(Owed one) {
        readOnce();
        held.put(one.transfer(), one);
        write();
    }

    /**
     * A copy was not deleted; whoever takes it next asks again.
     *
     * @param transfer of a copy that was begun
     */
    public synchronized void owe(TransferId transfer) {
        if (held.containsKey(transfer)) {
            due.add(transfer);
        }
    }

    /**
     * The partner agreed that a copy is deleted. When that cannot be written, the next process asks once more, which is
     * harmless.
     *
     * @param transfer of the copy
     */
    public synchronized void end(TransferId transfer) {
        due.remove(transfer);
        if (held.remove(transfer) != null) {
            try {
                write();
            } catch (OwedPlaceException unwritten) {
                // The line that stays says less than the audit log, which has the agreement.
            }
        }
    }

    /**
     * Takes copies that are owed, oldest first; each goes back with {@link #owe} or {@link #end}.
     *
     * @param partner whose
     * @param origin where it is now
     * @param most so many
     * @return those, none twice
     * @throws OwedPlaceException when the file cannot be used
     */
    public synchronized List<Owed> take(String partner, String origin, int most) {
        List<Owed> taken = due().stream()
                .filter(one -> one.isOf(partner, origin))
                .limit(most)
                .toList();
        taken.forEach(one -> due.remove(one.transfer()));
        return taken;
    }

    /**
     * What is owed and nobody is working on.
     *
     * @return oldest first
     * @throws OwedPlaceException when the file cannot be used
     */
    public synchronized List<Owed> due() {
        readOnce();
        List<Owed> all = new ArrayList<>();
        due.forEach(transfer -> Optional.ofNullable(held.get(transfer)).ifPresent(all::add));
        return List.copyOf(all);
    }

    private void readOnce() {
        if (read || file.isEmpty()) {
            return;
        }
        try {
            if (Files.exists(file.get())) {
                read(file.get());
            }
            read = true;
        } catch (IOException foreign) {
            throw OwedPlaceException.unusable("it could not be read", foreign);
        }
    }

    private void read(Path from) throws IOException {
        if (PrivatePlace.isExposed(from)) {
            throw OwedPlaceException.unusable("others have access to it");
        }
        if (Files.size(from) > LONGEST_FILE) {
            throw OwedPlaceException.unusable("it is longer than this library writes it");
        }
        List<Owed> lines = lines(new String(Files.readAllBytes(from), StandardCharsets.ISO_8859_1));
        lines.forEach(one -> {
            held.put(one.transfer(), one);
            due.add(one.transfer());
        });
    }

    private static List<Owed> lines(String text) {
        if (!text.startsWith(FIRST_LINE + "\n") || !text.endsWith("\n")) {
            throw OwedPlaceException.unusable("it does not begin or end as this library writes it");
        }
        return text.lines().skip(1).map(OwedDeletions::parsed).toList();
    }

    private static Owed parsed(String line) {
        Matcher words = WORDS.matcher(line);
        if (!words.matches()) {
            throw otherForm();
        }
        try {
            return new Owed(words.group(1), words.group(2), TransferId.parse(words.group(3)), words.group(4));
        } catch (IllegalArgumentException foreign) {
            throw otherForm();
        }
    }

    private static OwedPlaceException otherForm() {
        return OwedPlaceException.unusable("a line of it has another form");
    }

    private void write() {
        if (file.isEmpty()) {
            return;
        }
        String text = held.values().stream()
                .map(one -> one.partner() + " " + one.origin() + " "
                        + one.transfer().text() + " " + one.job() + "\n")
                .collect(Collectors.joining("", FIRST_LINE + "\n", ""));
        try {
            DurableFile.replace(file.get(), text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException foreign) {
            throw OwedPlaceException.unusable("it could not be written", foreign);
        }
    }

    @Override
    public String toString() {
        return "OwedDeletions";
    }
}
