package senryaku.sparql.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import senryaku.sparql.evidence.Proof;
import senryaku.sparql.evidence.Verifier;
import senryaku.sparql.query.Language;

/** Compares all evidence of a store with its documents again. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final SourceOptions source = new SourceOptions();

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Proof[] proof = new Proof[1];
        try (DataSource data = source.open(console)) {
            data.reading(() -> proof[0] = Verifier.verify(data.target(), data.kinds()));
        }
        return tell(proof[0]);
    }

    private int tell(Proof proof) {
        Language language = console.language();
        PrintWriter out = console.text();
        proof.findings()
                .forEach(finding ->
                        out.println(finding.what() + ": " + finding.words().in(language)));
        proof.textless().forEach(document -> console.say("verify.textless", document));
        if (proof.others() > 0) {
            console.say("verify.others", proof.others());
        }
        if (!proof.findings().isEmpty()) {
            console.say("verify.wrong", proof.findings().size());
            return Failure.INPUT;
        }
        console.say("verify.right", proof.quotes(), proof.documents(), proof.triples() - proof.others());
        return 0;
    }
}
