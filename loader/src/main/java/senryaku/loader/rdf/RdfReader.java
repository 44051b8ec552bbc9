package senryaku.loader.rdf;

import com.apicatalog.jsonld.JsonLdOptions;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import senryaku.loader.graph.Terms;
import senryaku.loader.graph.Triples;
import senryaku.loader.source.Mistake;
import senryaku.loader.source.Place;
import senryaku.loader.source.Problem;
import senryaku.loader.source.RdfFiles;
import senryaku.ontology.OntologyFiles;

/** Reads RDF files. Nothing but the file itself is ever opened: no JSON-LD context, no XML entity. */
public final class RdfReader {

    private static final Pattern DOCTYPE =
            Pattern.compile("\\A(?>\\s+|<\\?(?s:.*?)\\?>|<!--(?s:.*?)-->)*+<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    /** A longer file is not kept as text. */
    private static final int TEXT_BYTES_AT_MOST = 1 << 20;

    private final RdfFiles files;
    private final Lang language;
    private final String text;
    private final Terms terms;

    /** So many triples, the first ones, are known to have nothing that must be looked for. */
    private int plain;

    private final Consumer<Problem> problems;

    private RdfReader(RdfFiles files, Terms terms, Consumer<Problem> problems) {
        this.files = files;
        this.terms = terms;
        this.language = Objects.requireNonNull(RDFLanguages.fileExtToLang(files.ending()), files.ending());
        String all = files.document().text();
        this.text = all.startsWith("\uFEFF") ? all.substring(1) : all;
        this.problems = problems;
    }

    /**
     * Reads the document of a source.
     *
     * @param terms are given those of the file
     * @param problems is told the first syntax error, with its place, or every relative IRI
     */
    public static Optional<ForeignSource> read(RdfFiles files, Terms terms, Consumer<Problem> problems) {
        return new RdfReader(files, terms, problems).read();
    }

    private Optional<ForeignSource> read() {
        if (refusedBefore()) {
            return Optional.empty();
        }
        Triples triples;
        try {
            triples = triples();
        } catch (FirstError.Found e) {
            return refuse(new Place(files.file(), e.line(), e.column()), String.valueOf(e.getMessage()));
        } catch (RiotException e) {
            return refuse(Place.startOf(files.file()), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) { // the parsers follow nested nodes by calling themselves
            return refuse(Mistake.RDF_DEPTH);
        }
        if (triples.isEmpty()) {
            return refuse(Mistake.RDF_EMPTY);
        }
        List<Triple> parsed = triples.subList(plain, triples.size());
        if (parsed.stream().anyMatch(triple -> triple.getObject().isTripleTerm())) {
            return refuse(Mistake.RDF_TRIPLE_TERM);
        }
        boolean whole = new RelativeIris(files.file(), text).refuse(parsed, problems);
        return whole
                ? Optional.of(new ForeignSource(files.withTextUpTo(TEXT_BYTES_AT_MOST), triples.packed()))
                : Optional.empty();
    }

    /** A mistake in what is left of lines has no place in the file: then all of it is read again. */
    private Triples triples() {
        boolean quads = language.equals(Lang.NQUADS);
        if (quads || language.equals(Lang.NTRIPLES)) {
            Triples triples = new Triples(terms);
            Optional<String> others = PlainTriples.read(text, quads, triples);
            plain = triples.size();
            try {
                if (others.isPresent()) {
                    parse(others.get(), triples);
                    return triples;
                }
            } catch (RiotException | FirstError.Found ignored) {
                // It is told when the whole file is read.
            }
        }
        plain = 0;
        Triples triples = new Triples(terms);
        parse(text, triples);
        return triples;
    }

    private void parse(String some, Triples triples) {
        RDFParser.fromString(some, language)
                .base(RelativeIris.BASE)
                .context(nothingFetched())
                .errorHandler(new FirstError())
                .parse(new RdfCollector(triples));
    }

    /** What the parsers would let pass, or would not tell the place of. */
    private boolean refusedBefore() {
        if (language.equals(Lang.RDFXML) && DOCTYPE.matcher(text).find()) {
            refuse(Mistake.RDF_ENTITIES);
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

    private Optional<ForeignSource> refuse(Mistake mistake) {
        problems.accept(Problem.at(Place.startOf(files.file()), mistake));
        return Optional.empty();
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
