package senryaku.sparql.mcp;

import java.util.Map;
import senryaku.sparql.query.Bilingual;

/**
 * What a tool answers.
 *
 * @param summary in a line or two, for whoever reads the text alone
 * @param structured the answer itself; bounded
 */
record Output(Bilingual summary, Map<String, Object> structured) {}
