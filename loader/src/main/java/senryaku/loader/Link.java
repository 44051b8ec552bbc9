package senryaku.loader;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import senryaku.loader.fact.Body;
import senryaku.loader.fact.CheckedFact;
import senryaku.loader.fact.CheckedSource;
import senryaku.loader.fact.Name;
import senryaku.loader.link.Candidate;
import senryaku.loader.link.Matching;
import senryaku.loader.link.Organisation;
import senryaku.loader.source.InputException;

/** From the organisations of sources to candidates in a register. Nothing is written and nothing accepted. */
public final class Link {

    private Link() {}

    /**
     * Candidates for each organisation of the sources, in their order; none for who is not in the register.
     *
     * @param withShipped whether the organisations of the shipped sources are looked up too
     * @throws InputException if a source is wrong
     */
    public static Map<Organisation, List<Candidate>> run(
            List<Path> folders, boolean withShipped, List<Organisation> register) {
        Sources sources = Sources.read(folders, withShipped);
        if (sources.problems().hasErrors()) {
            throw new InputException(sources.problems());
        }
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (CheckedSource source : sources.checked()) {
            for (CheckedFact fact : source.facts()) {
                if (fact.fact() instanceof Body body) {
                    Set<String> all = names.computeIfAbsent(body.common().id().text(), id -> new LinkedHashSet<>());
                    Name.of(fact, source.document()).forEach(name -> all.add(name.text()));
                }
            }
        }
        Matching matching = new Matching(register);
        Map<Organisation, List<Candidate>> found = new LinkedHashMap<>();
        names.forEach((id, all) -> {
            Organisation wanted = new Organisation(id, List.copyOf(all), List.of(), true);
            found.put(wanted, all.isEmpty() ? List.of() : matching.candidates(wanted));
        });
        return found;
    }
}
