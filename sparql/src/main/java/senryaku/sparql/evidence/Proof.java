package senryaku.sparql.evidence;

import java.util.List;

/**
 * What a verification found.
 *
 * @param documents whose text was read
 * @param quotes that were compared with it
 * @param triples that documents state
 * @param textless documents of which the data holds no text: their quotes cannot be compared
 * @param others triples in data of others, which never rest on quoted words
 * @param findings what is wrong; empty if all is right
 */
public record Proof(
        int documents, int quotes, long triples, List<String> textless, long others, List<Finding> findings) {}
