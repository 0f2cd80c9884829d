package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.posture.Finding;
import java.util.ArrayList;
import java.util.List;

/** What cannot hold through the proxy that a partner declares. */
final class ProxyFindings {

    private ProxyFindings() {}

    /** None where no proxy is declared. */
    static List<Finding> of(Partner partner) {
        List<Finding> findings = new ArrayList<>();
        partner.proxy().ifPresent(proxy -> {
            findings.add(new Told("partner.proxy", partner.id())
                    .warning(
                            "every address that is dialled to be checked here",
                            "the address rule cannot hold through a proxy: it looks up the partner's name and dials,"
                                    + " and its choice is not seen",
                            "Have the proxy refuse private, link-local and cloud metadata addresses, or go without"
                                    + " it."));
            proxy.login()
                    .ifPresent(login -> findings.add(new Told("partner.proxy-login", partner.id())
                            .warning(
                                    "no password that others can read on its way",
                                    "the proxy's password goes to it in clear text (Basic without TLS)",
                                    "Let the proxy know this machine by its address, or see that nobody can listen"
                                            + " between the two.")));
        });
        return findings;
    }
}
