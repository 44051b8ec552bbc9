package senryaku.loader.rdf;

import com.apicatalog.jsonld.JsonLdOptions;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.RdfFiles;
import senryaku.ontology.OntologyFiles;

/** Reads RDF files. Nothing but the file itself is ever opened: no JSON-LD context, no XML entity. */
public final class RdfReader {

    private static final Pattern DOCTYPE =
            Pattern.compile("\\A(?>\\s+|<\\?(?s:.*?)\\?>|<!--(?s:.*?)-->)*+<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    private final RdfFiles files;
    private final Lang language;
    private final String text;
    private final Consumer<Problem> problems;

    private RdfReader(RdfFiles files, Consumer<Problem> problems) {
        this.files = files;
        this.language = Objects.requireNonNull(RDFLanguages.fileExtToLang(files.ending()), files.ending());
        String all = files.document().text();
        this.text = all.startsWith("\uFEFF") ? all.substring(1) : all;
        this.problems = problems;
    }

    /**
     * Reads the document of a source.
     *
     * @param problems is told the first syntax error, with its place, or every relative IRI
     */
    public static Optional<ForeignSource> read(RdfFiles files, Consumer<Problem> problems) {
        return new RdfReader(files, problems).read();
    }

    private Optional<ForeignSource> read() {
        if (refusedBefore()) {
            return Optional.empty();
        }
        RdfCollector collector = new RdfCollector();
        try {
            RDFParser.fromString(text, language)
                    .base(RelativeIris.BASE)
                    .context(nothingFetched())
                    .errorHandler(new FirstError())
                    .parse(collector);
        } catch (FirstError.Found e) {
            return refuse(new Place(files.file(), e.line(), e.column()), String.valueOf(e.getMessage()));
        } catch (RiotException e) {
            return refuse(Place.startOf(files.file()), String.valueOf(e.getMessage()));
        }
        if (collector.triples().isEmpty()) {
            problems.accept(Problem.at(Place.startOf(files.file()), Mistake.RDF_EMPTY));
            return Optional.empty();
        }
        boolean whole = new RelativeIris(files.file(), text).refuse(collector.triples(), problems);
        return whole ? Optional.of(new ForeignSource(files, new ArrayList<>(collector.triples()))) : Optional.empty();
    }

    /** What the parsers would let pass, or would not tell the place of. */
    private boolean refusedBefore() {
        if (language.equals(Lang.RDFXML) && DOCTYPE.matcher(text).find()) {
            problems.accept(Problem.at(Place.startOf(files.file()), Mistake.RDF_ENTITIES));
            return true;
        }
        if (language.equals(Lang.JSONLD)) {
            try {
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build()
                        .readTree(text);
            } catch (JsonProcessingException e) {
                refuse(place(e.getLocation()), e.getOriginalMessage());
                return true;
            }
        }
        return false;
    }

    private Place place(JsonLocation location) {
        return new Place(files.file(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Optional<ForeignSource> refuse(Place place, String message) {
        problems.accept(Problem.at(place, Mistake.RDF_SYNTAX, message, language.getLabel()));
        return Optional.empty();
    }

    private static Context nothingFetched() {
        JsonLdOptions options = new JsonLdOptions();
        options.setDocumentLoader(new LocalContext(OntologyFiles.standard().context()));
        options.setOrdered(true);
        return new Context().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }
}
