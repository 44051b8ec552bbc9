package senryaku.loader.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.StringReader;
import java.net.URI;

/** Knows one JSON-LD context, the ontology's, and fetches nothing: not from the network, not from files. */
final class LocalContext implements DocumentLoader {

    private final String context;

    /** @param context the text of the context document */
    LocalContext(String context) {
        this.context = context;
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        if (!address.toString().equals(FactGraph.CONTEXT)) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Contexts are never fetched; asked for " + address);
        }
        return JsonDocument.of(new StringReader(context));
    }
}
