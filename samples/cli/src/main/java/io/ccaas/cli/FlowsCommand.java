package io.ccaas.cli;

import io.ccaas.sdk.doctor.FlowMap;
import io.ccaas.sdk.partner.ConnectorDeclaration;
import io.ccaas.sdk.partner.ConnectorProvider;
import io.ccaas.sdk.partner.DataFlowMap;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "flows",
        mixinStandardHelpOptions = true,
        description = "Draws the data-flow map: partners, regions, data classes, TLS and identity on each arrow.")
final class FlowsCommand implements Callable<Integer> {

    @Option(names = "--partners", paramLabel = "FILE", required = true, description = "partners.yaml")
    Path partners = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "mermaid")
    String format = "mermaid";

    @Override
    public Integer call() {
        if (!format.equals("mermaid")) {
            throw new UsageException("--format "
                    + (format.equals("svg") || format.equals("html")
                            ? format + " is not yet supported; mermaid is"
                            : "takes mermaid"));
        }
        List<ConnectorDeclaration> connectors = ServiceLoader.load(ConnectorProvider.class).stream()
                .map(found -> found.get().declaration())
                .toList();
        Console.result(FlowMap.mermaid(DataFlowMap.load(partners, connectors)).stripTrailing());
        return Exit.DONE;
    }
}
