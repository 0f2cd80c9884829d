package io.ccaas.sdk.testing.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** Open sockets, pipes and files as Linux lists them; elsewhere nothing is seen. */
final class OpenFileWatch implements ResourceWatch {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** What the class path is read from, and what Java's flight recorder writes for the watch over exceptions. */
    private static final List<String> KEPT = List.of(".jar", ".jfr");

    /** What the platform opens when it first needs it and keeps: its own libraries, devices, event queues. */
    private static final List<String> PLATFORMS = List.of(
            "/dev/", "/proc/", "/sys/", "/usr/", "/etc/", "/lib", "anon_inode:", System.getProperty("java.home"));

    @Override
    public String kind() {
        return "open file or socket";
    }

    @Override
    public Set<String> present() {
        Set<String> open = new TreeSet<>();
        if (!Files.isDirectory(DESCRIPTORS)) {
            return open;
        }
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                addTarget(open, descriptor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open;
    }

    @Override
    public String describe(String leaked) {
        return SocketTables.describe(leaked);
    }

    /** A child's pipes are closed by a thread of the platform after the child was waited for: on a busy machine, within seconds. */
    @Override
    public Set<String> leakedSince(Set<String> then) {
        Set<String> leaked = ResourceWatch.super.leakedSince(then);
        for (int look = 0; look < 150 && !leaked.isEmpty(); look++) {
            LockSupport.parkNanos(20_000_000);
            leaked = ResourceWatch.super.leakedSince(then);
        }
        return leaked;
    }

    private static void addTarget(Set<String> open, Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            if (PLATFORMS.stream().noneMatch(target::startsWith)
                    && KEPT.stream().noneMatch(target::endsWith)) {
                open.add(target + " (descriptor " + descriptor.getFileName() + ")");
            }
        } catch (IOException e) {
            // Closed between listing and looking: not open any more.
        }
    }
}
