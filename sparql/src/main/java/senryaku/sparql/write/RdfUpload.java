package senryaku.sparql.write;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import senryaku.sparql.bounds.Budget;

/** RDF that a caller sent. Nothing but the text itself is read: no context elsewhere, no entity. */
public final class RdfUpload {

    /** The forms that are read, with what they are called in HTTP. */
    public static final List<Lang> FORMS =
            List.of(Lang.TURTLE, Lang.NTRIPLES, Lang.RDFXML, Lang.JSONLD, Lang.TRIG, Lang.NQUADS);

    private static final Pattern DOCTYPE =
            Pattern.compile("\\A(?>\\s+|<\\?(?s:.*?)\\?>|<!--(?s:.*?)-->)*+<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_MESSAGE = 200;

    private static final Set<RDFDatatype> TEXTS = Set.of(
            XSDDatatype.XSDstring,
            XSDDatatype.XSDnormalizedString,
            XSDDatatype.XSDtoken,
            XSDDatatype.XSDanyURI,
            XSDDatatype.XSDhexBinary,
            XSDDatatype.XSDbase64Binary);

    /** So long JSON-LD may be expanded, during which nothing is read; the usual limit of a query. */
    private static final Duration LONGEST_EXPANSION = Duration.ofSeconds(30);

    private final String ownContext;
    private final String contextAddress;

    /**
     * @param context the text of our own JSON-LD context, the only one that may be named
     * @param address of that context
     */
    public RdfUpload(String context, String address) {
        this.ownContext = context;
        this.contextAddress = address;
    }

    /** The form with this media type; empty if it is not read. */
    public static Optional<Lang> form(String mediaType) {
        return Optional.ofNullable(RDFLanguages.contentTypeToLang(mediaType)).filter(FORMS::contains);
    }

    /**
     * Reads a text into a draft.
     *
     * @param graph that triples go to; those of named graphs in the text keep their graph, if {@code quads} are allowed
     * @param base that relative IRIs are resolved against
     * @param step is called often while the text is read, and may end the work
     * @throws WriteProblem with 400 and the place of the first mistake
     */
    public void read(String text, Lang form, Node graph, boolean quads, String base, Draft draft, Runnable step) {
        String all = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (form.equals(Lang.RDFXML) && DOCTYPE.matcher(all).find()) {
            throw new WriteProblem(400, "entitiesOff");
        }
        if (LongNumbers.isIn(all)) {
            throw new WriteProblem(400, "tooManyDigits", Budget.LONGEST_NUMBER);
        }
        if (form.equals(Lang.JSONLD)) {
            mustBeJson(all);
        }
        try {
            RDFParser.source(new Watched(all.getBytes(StandardCharsets.UTF_8), step))
                    .lang(form)
                    .base(base)
                    .strict(true)
                    .factory(new ShortNumbers())
                    .context(nothingFetched())
                    .errorHandler(new FirstMistake())
                    .parse(new Into(draft, graph, quads));
        } catch (RiotException e) {
            step.run(); // a parser that was ended may say so in words of its own
            throw mistake(1, 1, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) { // the parsers follow nested nodes by calling themselves
            throw new WriteProblem(400, "tooDeep");
        }
    }

    private static WriteProblem mistake(long line, long column, String message) {
        String words = message.replaceAll("\\p{Cntrl}+", " ");
        String shown = words.length() > LONGEST_MESSAGE ? words.substring(0, LONGEST_MESSAGE) + "…" : words;
        return new WriteProblem(400, "malformedData", Math.max(1, line), Math.max(1, column), shown);
    }

    /** The processor would not tell the place. */
    private static void mustBeJson(String text) {
        try {
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text);
        } catch (JsonProcessingException e) {
            @Nullable JsonLocation place = e.getLocation();
            throw place == null // so it is of what is nested too deeply
                    ? mistake(1, 1, e.getOriginalMessage())
                    : mistake(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage());
        }
    }

    private Context nothingFetched() {
        JsonLdOptions options = new JsonLdOptions();
        options.setTimeout(LONGEST_EXPANSION);
        options.setDocumentLoader((address, unused) -> {
            if (address.toString().equals(contextAddress)) {
                return JsonDocument.of(new StringReader(ownContext));
            }
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Contexts are never fetched; asked for " + address);
        });
        return new Context().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    /** The parsers go on after some errors; here the first one ends the reading. Warnings do not. */
    private static final class FirstMistake implements ErrorHandler {

        /** What RDF 1.1 XML Syntax, 5.1 and 6.3, forbids, and Jena only warns of. */
        private static final Pattern FORBIDDEN = Pattern.compile("Not a valid XML NCName|Reuse of rdf:ID");

        @Override
        public void warning(String message, long line, long column) {
            // what cannot be written down is refused term by term
            if (FORBIDDEN.matcher(message).lookingAt()) {
                throw mistake(line, column, message);
            }
        }

        @Override
        public void error(String message, long line, long column) {
            throw mistake(line, column, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw mistake(line, column, message);
        }
    }

    /** Whether its texts stand for something else, such as numbers, days and times. */
    private static boolean hasValue(RDFDatatype type) {
        return type.getURI().startsWith(XSD.NS) && !TEXTS.contains(type);
    }

    /** The last wall against {@link LongNumbers}, however they are written. */
    private static final class ShortNumbers extends FactoryRDFStd {

        @Override
        public Node createTypedLiteral(String text, RDFDatatype type) {
            if (text.length() > Budget.LONGEST_NUMBER && hasValue(type)) {
                throw new WriteProblem(400, "tooManyDigits", Budget.LONGEST_NUMBER);
            }
            return super.createTypedLiteral(text, type);
        }
    }

    /** A text that is read as long as there is time: parsers may read much before the first triple. */
    private static final class Watched extends ByteArrayInputStream {

        private final Runnable step;

        private Watched(byte[] text, Runnable step) {
            super(text);
            this.step = step;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            step.run();
            return super.read(into, offset, length);
        }
    }

    private static final class Into extends StreamRDFBase {

        private final Draft draft;
        private final Node graph;
        private final boolean quads;

        private Into(Draft draft, Node graph, boolean quads) {
            this.draft = draft;
            this.graph = graph;
            this.quads = quads;
        }

        @Override
        public void triple(Triple triple) {
            draft.add(Quad.create(graph, triple));
        }

        @Override
        public void quad(Quad quad) {
            boolean named = !quad.isTriple() && !quad.isDefaultGraph();
            if (named && !quads) {
                throw new WriteProblem(400, "graphInGraph", quad.getGraph().toString());
            }
            draft.add(named ? quad : Quad.create(graph, quad.asTriple()));
        }
    }
}
