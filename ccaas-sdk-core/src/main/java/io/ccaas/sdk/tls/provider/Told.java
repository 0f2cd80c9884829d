package io.ccaas.sdk.tls.provider;

import java.util.List;

/** What one connection tells its provider beyond what the parameters of Java 17 can say, and is told by it. */
public interface Told {

    /**
     * The groups that may be offered and taken.
     *
     * @return IANA names, in order of preference, at least one
     */
    List<String> groups();

    /**
     * The signature schemes that may be offered and taken.
     *
     * @return IANA names, in order of preference
     */
    List<String> signatures();

    /**
     * Called when the server's hello was seen on the wire; never by a provider that shows the constraints the other
     * side's key instead.
     *
     * @param group IANA name, or the code point of a group that no policy has
     */
    void agreed(String group);
}
