package io.ccaas.sdk.vault.keys;

import io.ccaas.sdk.credentials.files.PrivatePlace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One file of slots. Slots are written in place, so that what is erased is overwritten where it stood. Used under a lock. */
final class Shard {

    private static final String DRAFT = ".next";
    private static final int GROWTH = 32 * Slot.LENGTH;

    private final Path directory;
    private final Path file;

    Shard(Path directory, String name) {
        this.directory = directory;
        this.file = directory.resolve(name);
    }

    List<Slot> slots() throws IOException {
        byte[] all = all();
        List<Slot> slots = new ArrayList<>();
        for (int offset = 0; offset + Slot.LENGTH <= all.length; offset += Slot.LENGTH) {
            Slot.read(all, offset).ifPresent(slots::add);
        }
        return slots;
    }

    Optional<Slot> find(KeyName name) throws IOException {
        byte[] all = all();
        int offset = offset(all, name);
        return offset < 0 ? Optional.empty() : Slot.read(all, offset);
    }

    /** Over the slot of the same name, otherwise into the first that is free, otherwise behind the last. */
    void put(Slot slot) throws IOException {
        byte[] all = all();
        int known = offset(all, slot.name());
        int offset = known < 0 ? free(all) : known;
        boolean fresh = Files.notExists(file);
        try (FileChannel channel = PrivatePlace.open(file)) {
            if (offset + Slot.LENGTH > all.length) {
                write(channel, new byte[GROWTH], offset);
            }
            write(channel, slot.bytes(), offset);
            channel.force(true);
        }
        if (fresh) {
            PrivatePlace.force(directory);
        }
    }

    /** Writes zeros over a slot; a name that is not there stays so. */
    void free(KeyName name) throws IOException {
        overwrite(name, new byte[Slot.LENGTH], false);
    }

    void mark(KeyName name, UnaryOperator<Slot> change, boolean durable) throws IOException {
        Optional<Slot> slot = find(name);
        if (slot.isPresent()) {
            overwrite(name, change.apply(slot.get()).bytes(), durable);
        }
    }

    private void overwrite(KeyName name, byte[] bytes, boolean durable) throws IOException {
        int offset = offset(all(), name);
        if (offset < 0) {
            return;
        }
        try (FileChannel channel = PrivatePlace.open(file)) {
            write(channel, bytes, offset);
            if (durable) {
                channel.force(true);
            }
        }
    }

    /**
     * Writes all slots anew into a file that takes this one's place when it is complete: a power cut in the middle of a slot would
     * otherwise lose its key. What stood here before is overwritten then.
     */
    void rewrite(UnaryOperator<Slot> change) throws IOException {
        Path next = directory.resolve(file.getFileName() + DRAFT);
        try (FileChannel old = PrivatePlace.open(file);
                FileChannel channel = PrivatePlace.open(next)) {
            channel.truncate(0);
            int offset = 0;
            for (Slot slot : slots()) {
                write(channel, change.apply(slot).bytes(), offset);
                offset += Slot.LENGTH;
            }
            channel.force(true);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivatePlace.force(directory);
            write(old, new byte[(int) old.size()], 0);
            old.force(true);
        }
    }

    /** A copy that {@link #rewrite} did not finish: nothing that is erased later would be erased there. */
    static boolean isDraft(Path file) {
        return file.getFileName().toString().endsWith(DRAFT);
    }

    static void wipe(Path draft) throws IOException {
        try (FileChannel channel = PrivatePlace.open(draft)) {
            write(channel, new byte[(int) channel.size()], 0);
            channel.force(true);
        }
        Files.delete(draft);
    }

    /** Only a file that is not there holds no keys; one that cannot be read is no empty one. */
    private byte[] all() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return new byte[0];
        }
    }

    private static int offset(byte[] all, KeyName name) {
        for (int offset = 0; offset + Slot.LENGTH <= all.length; offset += Slot.LENGTH) {
            if (Slot.read(all, offset).filter(slot -> slot.name().equals(name)).isPresent()) {
                return offset;
            }
        }
        return -1;
    }

    private static int free(byte[] all) {
        int offset = 0;
        while (offset + Slot.LENGTH <= all.length && all[offset] != 0) {
            offset += Slot.LENGTH;
        }
        return offset;
    }

    private static void write(FileChannel channel, byte[] bytes, int offset) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, (long) offset + left.position());
        }
    }
}
