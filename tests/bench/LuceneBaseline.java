// Lucene 8 as Debian has it (liblucene8-java): StandardAnalyzer, positions, stored text, THREADS writers.
//
//   LuceneBaseline build FOLDER INDEX THREADS
//   LuceneBaseline query INDEX PASSES < questions
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

final class LuceneBaseline {
  private static final String FIELD = "text";
  private static final int HITS = 10;

  private LuceneBaseline() {}

  private static void addFile(IndexWriter writer, Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isBlank()) continue;
        Document document = new Document();
        document.add(new TextField(FIELD, line, Field.Store.YES));
        writer.addDocument(document);
      }
    }
  }

  private static void build(Path folder, Path index, int threads) throws Exception {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().matches(".*\\.(txt|md)")).sorted().collect(Collectors.toList());
    }
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(index), new IndexWriterConfig(new StandardAnalyzer()))) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Future<?>> done = new ArrayList<>();
      for (Path file : files) {
        done.add(pool.submit(() -> {
          addFile(writer, file);
          return null;
        }));
      }
      for (Future<?> one : done) one.get();
      pool.shutdown();
    }
  }

  private static Query parse(String kind, String words) {
    QueryBuilder builder = new QueryBuilder(new StandardAnalyzer());
    if (kind.equals("phrase")) return builder.createPhraseQuery(FIELD, words);
    return builder.createBooleanQuery(FIELD, words, kind.equals("all") ? Occur.MUST : Occur.SHOULD);
  }

  private static long ask(IndexSearcher searcher, String kind, String words) throws IOException {
    Query query = parse(kind, words);
    if (query == null) return 0;
    long bytes = 0;
    for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
      bytes += searcher.doc(hit.doc).get(FIELD).length();
    }
    return bytes;
  }

  private static void query(Path index, int passes) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String[]> questions = in.lines().map(line -> line.split("\t", 2)).collect(Collectors.toList());
    double[] cpu = new double[questions.size()];
    double[] wall = new double[questions.size()];
    long[] bytes = new long[questions.size()];
    java.lang.management.ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int pass = 0; pass < passes; ++pass) {
        for (int i = 0; i < questions.size(); ++i) {
          long cpuBegin = clock.getCurrentThreadCpuTime();
          long begin = System.nanoTime();
          bytes[i] = ask(searcher, questions.get(i)[0], questions.get(i)[1]);
          double took = (clock.getCurrentThreadCpuTime() - cpuBegin) / 1e6;
          if (pass > 0 && took >= cpu[i]) continue;
          cpu[i] = took;
          wall[i] = (System.nanoTime() - begin) / 1e6;
        }
      }
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (int i = 0; i < cpu.length; ++i) {
      out.printf("%s\t%.4f\t%.4f\t%d%n", questions.get(i)[0], cpu[i], wall[i], bytes[i]);
    }
    out.flush();
  }

  public static void main(String[] words) throws Exception {
    if (words.length == 4 && words[0].equals("build")) {
      build(Paths.get(words[1]), Paths.get(words[2]), Integer.parseInt(words[3]));
    } else if (words.length == 3 && words[0].equals("query")) {
      query(Paths.get(words[1]), Integer.parseInt(words[2]));
    } else {
      System.err.println("usage: LuceneBaseline build FOLDER INDEX THREADS | query INDEX PASSES");
      System.exit(1);
    }
  }
}
