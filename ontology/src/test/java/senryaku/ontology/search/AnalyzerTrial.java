package senryaku.ontology.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares ways to split names: {@code -Dtest=AnalyzerTrial -Dsenryaku.trial.names=FILE}, one name a line. What is asked are
 * parts of the names; right is every name whose letters hold the letters that were asked for.
 */
@EnabledIfSystemProperty(named = "senryaku.trial.names", matches = ".+")
class AnalyzerTrial {

    private static final String FIELD = "name";
    private static final int QUESTIONS = 400;
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{2,}");

    private final Random random = new Random(20210216);

    @Test
    void compare() throws IOException {
        List<String> names = Files.readAllLines(Path.of(System.getProperty("senryaku.trial.names")));
        assertThat(names).hasSizeGreaterThan(100);
        List<String> letters = names.stream().map(Folding::letters).toList();
        Map<String, List<String>> questions = questions(names);
        Map<String, Analyzer> analyzers = new LinkedHashMap<>();
        analyzers.put("CJKAnalyzer", new CJKAnalyzer());
        analyzers.put("JapaneseAnalyzer", new JapaneseAnalyzer());
        analyzers.put("NameAnalyzer", new NameAnalyzer());
        System.out.printf("%d names%n%-18s %8s %8s", names.size(), "analyzer", "build ms", "kB");
        questions.keySet().forEach(kind -> System.out.printf(" %20s", kind));
        System.out.println("  (precision/recall, ms a question)");
        for (Map.Entry<String, Analyzer> each : analyzers.entrySet()) {
            measure(each.getKey(), each.getValue(), names, letters, questions);
        }
    }

    private static void measure(
            String title,
            Analyzer analyzer,
            List<String> names,
            List<String> letters,
            Map<String, List<String>> questions)
            throws IOException {
        build(analyzer, names).close();
        long begun = System.nanoTime();
        try (ByteBuffersDirectory files = build(analyzer, names);
                DirectoryReader reader = DirectoryReader.open(files)) {
            long built = System.nanoTime() - begun;
            long bytes = 0;
            for (String file : files.listAll()) {
                bytes += files.fileLength(file);
            }
            System.out.printf("%-18s %8d %8d", title, built / 1_000_000, bytes / 1000);
            IndexSearcher searcher = new IndexSearcher(reader);
            for (List<String> asked : questions.values()) {
                ask(searcher, analyzer, asked, letters);
            }
            System.out.println();
        }
    }

    private static ByteBuffersDirectory build(Analyzer analyzer, List<String> names) throws IOException {
        ByteBuffersDirectory files = new ByteBuffersDirectory();
        try (IndexWriter index = new IndexWriter(files, new IndexWriterConfig(analyzer))) {
            for (String name : names) {
                Document document = new Document();
                document.add(new TextField(FIELD, name, Field.Store.NO));
                index.addDocument(document);
            }
            index.forceMerge(1);
        }
        return files;
    }

    /** The mean over the questions, each counting the same. */
    private static void ask(IndexSearcher searcher, Analyzer analyzer, List<String> asked, List<String> letters)
            throws IOException {
        double precision = 0;
        double recall = 0;
        long spent = 0;
        for (String question : asked) {
            BitSet right = right(question, letters);
            long begun = System.nanoTime();
            Query phrase = new QueryBuilder(analyzer).createPhraseQuery(FIELD, question);
            ScoreDoc[] found = phrase == null ? new ScoreDoc[0] : searcher.search(phrase, letters.size()).scoreDocs;
            spent += System.nanoTime() - begun;
            long hits = Arrays.stream(found).filter(one -> right.get(one.doc)).count();
            precision += found.length == 0 ? 1 : (double) hits / found.length;
            recall += (double) hits / right.cardinality();
        }
        System.out.printf(
                "  %.3f/%.3f %6.3f", precision / asked.size(), recall / asked.size(), spent / 1e6 / asked.size());
    }

    private static BitSet right(String question, List<String> letters) {
        String wanted = Folding.letters(question);
        BitSet right = new BitSet();
        for (int i = 0; i < letters.size(); i++) {
            right.set(i, letters.get(i).contains(wanted));
        }
        return right;
    }

    private Map<String, List<String>> questions(List<String> names) {
        List<String> runs = new ArrayList<>();
        for (String name : names) {
            Matcher run = JAPANESE.matcher(name);
            while (run.find()) {
                runs.add(run.group());
            }
        }
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("two characters", parts(runs, 2));
        questions.put("three to five", parts(runs, 3 + random.nextInt(3)));
        questions.put("one character", parts(runs, 1));
        questions.put(
                "kana as hiragana",
                parts(runs, 4).stream().map(AnalyzerTrial::otherKana).toList());
        questions.put(
                "blank inside",
                parts(runs, 4).stream()
                        .map(part -> part.substring(0, 2) + " " + part.substring(2))
                        .toList());
        return questions;
    }

    private List<String> parts(List<String> runs, int length) {
        List<String> enough =
                runs.stream().filter(run -> run.length() >= length).toList();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String run = enough.get(random.nextInt(enough.size()));
            int start = random.nextInt(run.length() - length + 1);
            parts.add(run.substring(start, start + length));
        }
        return parts;
    }

    /** Katakana as hiragana; what is kanji stays. */
    private static String otherKana(String text) {
        return text.codePoints()
                .map(point -> point >= 'ァ' && point <= 'ヶ' ? point - 'ァ' + 'ぁ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
