package senryaku.loader.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates as YAML for a curator. Nothing in it is accepted: each candidate has a decision whose reason is to be filled in,
 * to be put among the {@code decisions} of a facts file by who has read both records.
 */
public final class CandidateFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));

    private CandidateFile() {}

    /** The file. */
    public static String of(Map<Organisation, List<Candidate>> candidates, String register) {
        List<Object> all = new ArrayList<>();
        candidates.forEach((wanted, found) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("thing", wanted.id());
            entry.put("names", wanted.names());
            entry.put(
                    "candidates",
                    found.stream().map(one -> candidate(wanted, one, register)).toList());
            all.add(entry);
        });
        try {
            return YAML.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Candidates are plain data", e);
        }
    }

    private static Map<String, Object> candidate(Organisation wanted, Candidate one, String register) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("type", "ExactMatch");
        decision.put("thing", wanted.id());
        decision.put("match", one.record().id());
        decision.put("record", one.record().names().getFirst());
        decision.put("register", register);
        decision.put("reason", Map.of("ja", "FILL-IN", "en", "FILL-IN"));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("record", one.record().id());
        entry.put("score", one.score());
        entry.put("reasons", one.reasons());
        entry.put("names", one.record().names());
        entry.put("places", one.record().places());
        entry.put("decision", decision);
        return entry;
    }
}
