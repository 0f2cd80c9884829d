package io.ccaas.sdk.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.DataClass;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.PartnerBuilder;
import io.ccaas.sdk.partner.Region;
import io.ccaas.sdk.partner.Role;
import io.ccaas.sdk.partner.declared.AuxiliaryOrigin;
import io.ccaas.sdk.partner.declared.TlsDeclaration;
import io.ccaas.sdk.partner.declared.proof.IdentityDeclaration;
import io.ccaas.sdk.partner.web.WebEndpoint;
import io.ccaas.sdk.partner.web.WebOrigin;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The pages: complete, harmless, and nothing on them that was not meant to be shown. */
class PagesTest {

    private static final Instant AT = Instant.parse("2026-11-22T07:00:00.123Z");
    private static final String HOSTILE = "\"><script>alert('x')</script>&\u202e\u0000";

    private static PartnerBuilder partner(String id, Role role) {
        return Partner.builder(id, role, WebEndpoint.parse("https://" + id + ".example/planted-path/"))
                .region(Region.of("FR"))
                .tls(TlsDeclaration.trusting("common-2026", Path.of("planted-ca.pem")))
                .identity(new IdentityDeclaration.Pem(
                        Path.of("planted-client.pem"),
                        new SecretReference("file", "planted-client.key"),
                        Optional.empty()));
    }

    private static DataFlowMap map() {
        return DataFlowMap.builder()
                .allowedRegions(Region.of("EU"))
                .add(partner("asr", Role.TRANSCRIPTION)
                        .receives(DataClass.AUDIO)
                        .build())
                .add(partner("crm", Role.CRM)
                        .receives(DataClass.CONTACT)
                        .auxiliary(List.of(new AuxiliaryOrigin(
                                WebOrigin.parse("https://login.example"), AuxiliaryOrigin.Purpose.TOKEN)))
                        .build())
                .build();
    }

    private static Finding finding(String subject, Severity severity, String text) {
        return new Finding("some.check", subject, severity, text, text, severity == Severity.OK ? "" : text);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void posture_hasARowAPartnerTheGravestFirstAndOpen() {
        String page = PosturePage.html(
                map(), List.of(finding("asr", Severity.OK, "fine"), finding("crm", Severity.ERROR, "broken")), AT);
        assertTrue(page.indexOf("<b>crm</b>") < page.indexOf("<b>asr</b>"), page);
        assertTrue(page.contains("<details open>\n<summary><span class=\"tag ERROR\">mend now</span><b>crm</b>"), page);
        assertTrue(page.contains("<details>\n<summary><span class=\"tag OK\">well</span><b>asr</b>"), page);
        assertTrue(page.contains("<li class=\"ERROR\">1 mend now</li>"), page);
        assertTrue(page.contains("Looked at 2026-11-22T07:00:00Z"), page);
    }

    @Test
    void findingAboutNoPartner_isShownWithItsSubject() {
        String page = PosturePage.html(map(), List.of(finding("jdk.tls.namedGroups", Severity.WARNING, "set")), AT);
        assertTrue(page.contains("some.check jdk.tls.namedGroups"), page);
        assertTrue(page.contains("Some of it needs attention soon."), page);
    }

    @Test
    void hostileValue_staysText() {
        String page = PosturePage.html(map(), List.of(finding("crm", Severity.ERROR, HOSTILE)), AT);
        assertTrue(page.contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;  "), page);
        assertFalse(page.contains("<script"));
    }

    @Test
    void pages_fetchNothingAndShowNoPathAndNoPlaceOfAKey() {
        String posture = PosturePage.html(map(), List.of(finding("crm", Severity.ERROR, "broken")), AT);
        for (String page : List.of(posture, FlowMap.html(map()), FlowMap.svg(map()), FlowMap.mermaid(map()))) {
            assertFalse(page.contains("planted"), page);
            assertFalse(page.matches("(?s).*(<script|<link|<img|<iframe|@import|src=|href=|url\\((?!#)).*"), page);
        }
        assertTrue(posture.contains("default-src 'none'; style-src 'unsafe-inline'"));
    }

    @Test
    void svg_isWellFormedWithAnArrowForEveryDestination() throws Exception {
        Document svg = parsed(FlowMap.svg(map()));
        var paths = svg.getElementsByTagName("path");
        int arrows = 0;
        for (int i = 0; i < paths.getLength(); i++) {
            arrows += paths.item(i).getAttributes().getNamedItem("marker-end") == null ? 0 : 1;
        }
        assertEquals(3, arrows);
        String text = svg.getDocumentElement().getTextContent();
        for (String shown : List.of("processed in FR", "asr · TRANSCRIPTION", "AUDIO", "TLS common-2026", "mTLS")) {
            assertTrue(text.contains(shown), shown);
        }
    }

    @Test
    void flowPage_hasTheMapAndATable() {
        String page = FlowMap.html(map());
        assertTrue(page.contains("<svg ") && page.contains("Allowed regions: EU."), page);
        assertTrue(
                page.contains("<td data-l=\"Receives\">CONTACT<span class=\"c\">keeps ITS_OWN_RULES</span></td>"),
                page);
    }

    /** Torn from its hyphen an option is copied wrongly, and a date reads like a sum. */
    @Test
    void lines_breakLongNamesBeforeDotsAndNothingAfterHyphens() {
        assertEquals(
                "with <span class=\"k\">-D</span>jdk<wbr>.tls<wbr>.allowLegacyMasterSecret<wbr>=false.",
                Markup.flowing("with -Djdk.tls.allowLegacyMasterSecret=false."));
        assertEquals(
                "see <span class=\"k\">--h</span>. 2026<span class=\"k\">-1</span>2, https://a.example",
                Markup.flowing("see --h. 2026-12, https://a.example"));
    }

    @Property(tries = 300)
    void flowing_addsNothingButPlacesToBreak(@ForAll String text) {
        String bare = Markup.flowing(text).replaceAll("<wbr>|</?span( class=\"k\")?>", "");
        assertEquals(Markup.text(text), bare);
    }

    @Property(tries = 300)
    void markup_neverLeavesItsPlace(@ForAll String text) throws Exception {
        String attribute = "<a b=\"" + Markup.text(text) + "\">" + Markup.text(text) + "</a>";
        if (Markup.text(text).codePoints().allMatch(c -> (c & 0xFFFE) != 0xFFFE)) {
            Document read = parsed(attribute);
            assertEquals(
                    Markup.text(text).isEmpty() ? "" : read.getDocumentElement().getAttribute("b"),
                    read.getDocumentElement().getTextContent());
        }
    }
}
