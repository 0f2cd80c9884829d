package io.ccaas.sdk.partner;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.OverlayDeclaration;
import io.ccaas.sdk.partner.declared.ProxyDeclaration;
import io.ccaas.sdk.partner.file.Faults;
import io.ccaas.sdk.partner.file.NearestKey;
import io.ccaas.sdk.partner.keeping.StoreDeclaration;
import io.ccaas.sdk.partner.web.WebOrigin;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What must hold between the partners of one map. */
final class MapRules {

    private final DataFlowMap.Builder map;
    private final Faults faults;

    private MapRules(DataFlowMap.Builder map, Faults faults) {
        this.map = map;
        this.faults = faults;
    }

    static void check(DataFlowMap.Builder map, Faults faults) {
        MapRules rules = new MapRules(map, faults);
        rules.allowedRegions();
        Set<String> ids = new HashSet<>();
        map.partners.forEach((path, partner) -> {
            if (!ids.add(partner.id())) {
                rules.fault(path + ".id", "PARTNER_TWICE", "each id once", "it is taken", "Choose another id");
            }
            rules.region(path + ".region", partner);
            partner.connector().ifPresent(name -> rules.connector(path, name, partner));
            rules.optionsWithoutConnector(path + ".options", partner);
        });
        rules.overlayOrigin();
        rules.vaultOrigin();
        rules.storePartner();
        new KeyPurposes(faults).check(map);
    }

    private void overlayOrigin() {
        if (map.tlsOverlay != null && map.tlsOverlay.source() instanceof OverlayDeclaration.Server server) {
            somebodys("tlsOverlay.source", server.endpoint().origin(), AuxiliaryOrigin.Purpose.OVERLAY);
        }
    }

    private void vaultOrigin() {
        if (map.hashicorpVault != null) {
            AuxiliaryOrigin origin = new AuxiliaryOrigin(map.hashicorpVault.origin(), AuxiliaryOrigin.Purpose.SECRETS);
            somebodys("hashicorpVault.origin", origin.origin(), origin.purpose());
            map.partners.forEach((path, partner) -> partner.proxy()
                    .flatMap(ProxyDeclaration::login)
                    .filter(login -> login.password().scheme().equals(SecretReference.HASHICORP_VAULT))
                    .filter(login -> partner.auxiliary().contains(origin))
                    .ifPresent(login -> circle(path)));
        }
    }

    private void storePartner() {
        if (map.keeping != null && map.keeping.store().place() instanceof StoreDeclaration.Place.AtPartner at) {
            boolean keeps = map.partners.values().stream()
                    .anyMatch(partner -> partner.id().equals(at.id()) && partner.role() == Role.RECORDING);
            if (!keeps) {
                fault(
                        "store.partner",
                        "STORE_PARTNER_UNKNOWN",
                        "the id of a partner whose role is RECORDING",
                        "none has this id",
                        "Declare it under partners, or say store: { folder: recordings, … }");
            }
        }
    }

    private void circle(String path) {
        fault(
                path + ".proxy.password",
                "KEYS_CONTRADICT",
                "a password that is elsewhere, since Vault is asked through this proxy",
                "it is in Vault",
                "Use env: or file: here, or let another partner name Vault's origin");
    }

    private void somebodys(String path, WebOrigin origin, AuxiliaryOrigin.Purpose purpose) {
        AuxiliaryOrigin needed = new AuxiliaryOrigin(origin, purpose);
        if (map.partners.values().stream()
                .noneMatch(partner -> partner.auxiliary().contains(needed))) {
            fault(
                    path,
                    "ORIGIN_UNDECLARED",
                    "an origin that a partner declares under auxiliary with purpose "
                            + purpose.name().toLowerCase(Locale.ROOT),
                    "none does",
                    "Declare it there: partners name every place that is dialled");
        }
    }

    private void allowedRegions() {
        if (map.allowedRegions.isEmpty()) {
            fault(
                    "allowedRegions",
                    "KEY_MISSING",
                    "the regions in which data may be processed",
                    "there is none",
                    "Name them, for example [FR, DE] or [EU]");
        }
    }

    private void region(String path, Partner partner) {
        if (!map.allowedRegions.isEmpty()
                && map.allowedRegions.stream().noneMatch(allowed -> allowed.covers(partner.region()))) {
            fault(
                    path,
                    "REGION_NOT_ALLOWED",
                    "a region within allowedRegions: " + Words.list(map.allowedRegions),
                    "it is " + partner.region(),
                    "Use a partner in an allowed region, or allow this one");
        }
    }

    private void connector(String path, String name, Partner partner) {
        List<String> names =
                map.connectors.stream().map(ConnectorDeclaration::name).toList();
        map.connectors.stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        connector -> new OptionRules(connector, partner, path, faults).check(),
                        () -> fault(
                                path + ".connector",
                                "CONNECTOR_UNKNOWN",
                                "a connector on the class path",
                                "there is none of that name",
                                NearestKey.advice(name, names)));
    }

    private void optionsWithoutConnector(String path, Partner partner) {
        if (partner.connector().isEmpty() && !partner.options().isEmpty()) {
            fault(
                    path,
                    "OPTION_UNKNOWN",
                    "options of a connector",
                    "no connector is declared",
                    "Declare the connector, or remove the options");
        }
    }

    private void fault(String path, String code, String expected, String found, String remedy) {
        faults.add(path, Problem.of(code, expected, found, remedy));
    }
}
