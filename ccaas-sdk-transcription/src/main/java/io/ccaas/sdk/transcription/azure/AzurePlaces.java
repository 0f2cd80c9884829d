package io.ccaas.sdk.transcription.azure;

import java.util.Map;
import java.util.stream.Collectors;

/** In which country the vendor's regions lie. Those that are not named here, and hosts of an own name, are the operator's word. */
final class AzurePlaces {

    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("francecentral", "FR"),
            Map.entry("germanywestcentral", "DE"),
            Map.entry("italynorth", "IT"),
            Map.entry("northeurope", "IE"),
            Map.entry("swedencentral", "SE"),
            Map.entry("westeurope", "NL"),
            Map.entry("norwayeast", "NO"),
            Map.entry("switzerlandnorth", "CH"),
            Map.entry("uksouth", "GB"),
            Map.entry("centralus", "US"),
            Map.entry("eastus", "US"),
            Map.entry("eastus2", "US"),
            Map.entry("northcentralus", "US"),
            Map.entry("southcentralus", "US"),
            Map.entry("westus", "US"),
            Map.entry("westus2", "US"),
            Map.entry("westus3", "US"),
            Map.entry("canadacentral", "CA"),
            Map.entry("brazilsouth", "BR"),
            Map.entry("australiaeast", "AU"),
            Map.entry("centralindia", "IN"),
            Map.entry("japaneast", "JP"),
            Map.entry("koreacentral", "KR"),
            Map.entry("southeastasia", "SG"));

    static final Map<String, String> BY_HOST = COUNTRIES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    place -> place.getKey() + ".api.cognitive.microsoft.com", Map.Entry::getValue));

    private AzurePlaces() {}
}
