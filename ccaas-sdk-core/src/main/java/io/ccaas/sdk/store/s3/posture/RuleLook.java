package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.http.recording.RecordingClient;
import io.ccaas.sdk.http.recording.RecordingRequest;
import io.ccaas.sdk.http.xml.XmlElement;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who the rules of a bucket let in: policy, ACL, public access block, and whether they ask for TLS. */
record RuleLook(RecordingClient client, Expected declared, Deadline deadline) {

    private static final String NO_POLICY = "NoSuchBucketPolicy";
    private static final Set<String> EVERYONE = Set.of(
            "http://acs.amazonaws.com/groups/global/AllUsers",
            "http://acs.amazonaws.com/groups/global/AuthenticatedUsers");
    private static final List<String> SWITCHES =
            List.of("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets");

    List<Finding> findings() {
        Seen policy = property("posture-policy", "policy");
        return List.of(policyStatus(policy), acl(), block(), tlsOnly(policy));
    }

    private Seen property(String operation, String property) {
        RecordingRequest request = RecordingRequest.of(operation, "GET").property(property);
        return Seen.by(() -> client.send(request, TransferId.fresh(), deadline));
    }

    /** Where the store does not judge its policy, we do; that can only find what is open. */
    private Finding policyStatus(Seen policy) {
        Told told = new Told(
                "store.policy-status",
                client.partnerId(),
                "a policy that lets nobody in whom it does not name",
                "Take Principal * out of every Allow of the bucket's policy.");
        Seen seen = property("posture-policy-status", "policyStatus");
        if (seen.code().equals(NO_POLICY)) {
            return told.well("there is no policy");
        }
        String isPublic = seen.xml("PolicyStatus")
                .flatMap(status -> status.text("IsPublic"))
                .orElse("");
        return switch (isPublic.toLowerCase(java.util.Locale.ROOT)) {
            case "false" -> told.well("it is not public");
            case "true" -> told.error("it is public");
            default ->
                policy.isDone() && OpenPolicy.is(policy.content())
                        ? told.error("it lets everyone in")
                        : told.unknown(seen.why());
        };
    }

    private Finding acl() {
        Told told = new Told(
                "store.acl",
                client.partnerId(),
                "an ACL that grants nothing to everyone",
                "Set the bucket's ACL to private; better, switch ACLs off.");
        Seen seen = property("posture-acl", "acl");
        Optional<XmlElement> grants =
                seen.xml("AccessControlPolicy").flatMap(policy -> policy.child("AccessControlList"));
        if (grants.isEmpty()) {
            return told.unknown(seen.why());
        }
        boolean open = grants.get().all("Grant").stream()
                .flatMap(grant -> grant.child("Grantee").stream())
                .flatMap(grantee -> grantee.text("URI").stream())
                .anyMatch(EVERYONE::contains);
        return open ? told.error("it grants something to everyone") : told.well("it does not");
    }

    private Finding block() {
        Told told = new Told(
                "store.public-access-block",
                client.partnerId(),
                "all four switches of the public access block to be on, so that one wrong rule opens nothing",
                "Switch them on for this bucket; where the whole account is blocked, say blockedElsewhere.");
        Seen seen = property("posture-block", "publicAccessBlock");
        Optional<XmlElement> block = seen.xml("PublicAccessBlockConfiguration")
                .or(() -> seen.xml("BlockPublicAccessBlockConfiguration")); // as Ceph 16 writes it
        boolean absent = seen.code().equals("NoSuchPublicAccessBlockConfiguration");
        if (block.isEmpty() && !absent) {
            return told.unknown(seen.why());
        }
        boolean on = block.isPresent()
                && SWITCHES.stream()
                        .allMatch(each -> block.get()
                                .text(each)
                                .filter("true"::equalsIgnoreCase)
                                .isPresent());
        if (on) {
            return told.well("all four are on");
        }
        String found = absent ? "there is none" : "not all of them are on";
        return declared.blockedElsewhere()
                ? told.warning(found + "; declared to be blocked elsewhere")
                : told.error(found);
    }

    private Finding tlsOnly(Seen seen) {
        Told told = new Told(
                "store.tls-only",
                client.partnerId(),
                "a policy that denies everything without TLS, to others too",
                "Add a Deny for Principal *, s3:*, where aws:SecureTransport is false.");
        if (seen.code().equals(NO_POLICY)) {
            return told.warning("there is no policy");
        }
        if (!seen.isDone()) {
            return told.unknown(seen.why());
        }
        return switch (TlsOnly.of(seen.content())) {
            case DENIES -> told.well("it does");
            case LETS -> told.warning("it does not");
            case UNREADABLE -> told.unknown("the store answered something else");
        };
    }

    @Override
    public String toString() {
        return "RuleLook";
    }
}
