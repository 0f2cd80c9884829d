package io.ccaas.samples.server;

/**
 * Limits of the JDK's HTTP server, which knows them as system properties alone and has none for time by default: a
 * client that sends one byte a minute would hold a thread for ever.
 */
final class ServerLimits {

    private ServerLimits() {}

    /** Before the first server is made; a value given on the command line of Java stays. */
    static void apply() {
        limit("sun.net.httpserver.maxReqTime", 120);
        limit("sun.net.httpserver.maxRspTime", 300);
        limit("sun.net.httpserver.idleInterval", 30);
        limit("sun.net.httpserver.maxReqHeaders", 64);
        limit("sun.net.httpserver.maxReqHeaderSize", 32_768);
        limit("jdk.httpserver.maxConnections", 256);
    }

    @SuppressForbidden("a program may set what is the whole process's; the server takes these limits in no other way")
    private static void limit(String name, int value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, Integer.toString(value));
        }
    }
}
