package senryaku.sparql.server;

import java.util.ArrayList;
import java.util.List;
import senryaku.sparql.describe.Site;
import senryaku.sparql.export.Format;

/** The links of a document for those who read headers only (RFC 8288): its other forms, what it is about, what describes it, its licence. */
final class LinkHeaders {

    private LinkHeaders() {}

    /**
     * Sets the header.
     *
     * @param document path of the document without its first slash and without an ending
     * @param iri what the document is about
     */
    static void set(Call call, String document, String iri, Description description) {
        List<String> links = new ArrayList<>();
        Ending.ALL.forEach((ending, format) -> links.add(alternate(call.pinned("/" + document + ending), format)));
        links.add("<%s>; rel=\"describes\"".formatted(iri));
        add(call, links, description);
    }

    /** Sets the header of a document that has one form only, and is about nothing that has an IRI. */
    static void set(Call call, Description description) {
        add(call, new ArrayList<>(), description);
    }

    private static void add(Call call, List<String> links, Description description) {
        links.add("<%s>; rel=\"describedby\"".formatted(DescriptionPage.VOID));
        if (description.isLicensed()) {
            links.add("<%s>; rel=\"license\"".formatted(Site.LICENCE));
        }
        call.response().addHeader("Link", String.join(", ", links));
    }

    private static String alternate(String path, Format format) {
        return "<%s>; rel=\"alternate\"; type=\"%s\"".formatted(path, format.mediaType());
    }
}
