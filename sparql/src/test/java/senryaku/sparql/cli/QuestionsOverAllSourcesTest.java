package senryaku.sparql.cli;

import java.nio.file.Path;

/** What is asked of all shipped sources together: who overlaps, what contradicts, what is not known. */
class QuestionsOverAllSourcesTest extends QuestionFolder {

    QuestionsOverAllSourcesTest() {
        super("questions-all-sources", 20);
    }

    @Override
    ShippedStore load(Path store) {
        return ShippedStore.in(store);
    }
}
