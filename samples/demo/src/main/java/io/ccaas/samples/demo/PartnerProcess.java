package io.ccaas.samples.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A partner in a process of its own. What it prints is what it decrypted. */
final class PartnerProcess implements AutoCloseable {

    private final Process process;
    private final Thread reader;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final List<String> lines = new ArrayList<>();
    private volatile int port;

    private PartnerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "partner output");
    }

    static PartnerProcess start(Class<?> program, Folder folder, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // short lives: compiling well does not pay
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName(),
                "--print"));
        command.addAll(folder.serverFlags());
        command.addAll(List.of(more));
        Path log = folder.resolve(program.getSimpleName() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        PartnerProcess partner = new PartnerProcess(process);
        partner.reader.start();
        return partner.awaitReady(log);
    }

    private PartnerProcess awaitReady(Path log) throws IOException {
        try {
            ready.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (port == 0) {
            close();
            throw new IOException(
                    "a sample partner did not start: " + Files.readString(log).strip());
        }
        return this;
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("READY ")) {
                    port = Integer.parseInt(line.substring(6));
                    ready.countDown();
                } else {
                    synchronized (lines) {
                        lines.add(line);
                    }
                }
            }
        } catch (IOException ended) {
            // The process is gone; what it printed until then was read.
        } finally {
            ready.countDown();
        }
    }

    String endpoint() {
        return "https://localhost:" + port;
    }

    /** Ends the partner, so that all it printed was read, and gives that. */
    List<String> stopAndPrinted() {
        close();
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
            reader.join();
        } catch (IOException gone) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
