package senryaku.sparql.cli;

import java.nio.file.Path;

/** What is asked of the deck of 2021-02-16 alone; its answers do not change when other sources are shipped too. */
class QuestionsTest extends QuestionFolder {

    QuestionsTest() {
        super("questions", 51);
    }

    @Override
    ShippedStore load(Path store) {
        return ShippedStore.withTheDeckAlone(store);
    }
}
