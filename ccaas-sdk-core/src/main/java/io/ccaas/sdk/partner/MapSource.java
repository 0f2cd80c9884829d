package io.ccaas.sdk.partner;

import java.nio.file.Path;

/** The file that a map was read from. */
record MapSource(Path directory, String sha256) {}
