package senryaku.sparql.server;

import senryaku.sparql.ui.Look;
import senryaku.sparql.ui.Texts;

/**
 * Makes the frame of the pages for one server.
 *
 * @param release name of the release that is served
 * @param version of the program
 */
record Scenery(String release, String version) {

    Look look(Call call) {
        Texts texts = new Texts(call.ownLanguage());
        return new Look(
                call.ownLanguage(),
                call.language(),
                texts,
                call.inOtherLanguage(),
                call.withoutLanguage(),
                release,
                call.inShownRelease(),
                version);
    }
}
