package io.ccaas.cli;

import io.ccaas.sdk.doctor.FlowMap;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.DataFlowMap;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "flows",
        mixinStandardHelpOptions = true,
        description = {
            "Draws the data-flow map: partners, regions, data classes; on each arrow TLS, proofs, tokens and proxies.",
            "Sends nothing. Webhooks that come in are configured in code and are not on it."
        })
final class FlowsCommand implements Callable<Integer> {

    @Option(names = "--partners", paramLabel = "FILE", required = true, description = "partners.yaml")
    Path partners = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "mermaid, svg or html; default: ${DEFAULT-VALUE}")
    String format = "mermaid";

    @Override
    public Integer call() {
        Function<DataFlowMap, String> drawing = drawing(); // first: a wrong word is told before a file is read
        List<ConnectorDeclaration> connectors = ServiceLoader.load(ConnectorProvider.class).stream()
                .map(found -> found.get().declaration())
                .toList();
        Console.result(drawing.apply(DataFlowMap.load(partners, connectors)).stripTrailing());
        return Exit.DONE;
    }

    private Function<DataFlowMap, String> drawing() {
        return switch (format) {
            case "mermaid" -> FlowMap::mermaid;
            case "svg" -> FlowMap::svg;
            case "html" -> FlowMap::html;
            default -> throw new UsageException("--format takes mermaid, svg or html");
        };
    }
}
