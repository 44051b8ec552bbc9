package senryaku.loader.rdf;

import java.util.List;
import senryaku.loader.fact.Common;
import senryaku.loader.fact.Span;

/** Why a triple may be said. */
sealed interface Grounds {

    /** The document says it, at these places together. */
    record Quoted(List<Span> spans) implements Grounds {}

    /** The curator says it, for this reason. */
    record Curated(Common.Correction why) implements Grounds {}
}
