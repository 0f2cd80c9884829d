package io.ccaas.sdk.partner.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host and port of a URL (RFC 3986 section 3.2). */
final class Authority {

    private static final Pattern FORM = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(:(.*))?");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int HIGHEST_PORT = 65_535;

    private Authority() {}

    static WebOrigin parse(Scheme scheme, String authority) {
        if (authority.indexOf('@') >= 0) {
            throw UrlRefusedException.rule(
                    "URL_USERINFO", "no user information before the host", "there is an @", "Remove it");
        }
        Matcher form = FORM.matcher(authority);
        if (!form.matches()) {
            throw HostName.refused("its brackets or colons do not pair");
        }
        HostName host = HostName.parse(form.group(1));
        return new WebOrigin(scheme, host, form.group(2) == null ? scheme.port() : port(form.group(3)));
    }

    private static int port(String digits) {
        if (PORT.matcher(digits).matches() && Integer.parseInt(digits) <= HIGHEST_PORT) {
            return Integer.parseInt(digits);
        }
        throw UrlRefusedException.rule(
                "URL_PORT",
                "a port from 1 to 65535 without leading zeros",
                "there is another text after the colon",
                "Write the port, or remove the colon");
    }
}
