package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.encoder.Passage;
import io.chipwire.enrich.encoder.Reading;
import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads an article by the rules and has the network read it too. */
final class JudgedReader {
    private final SceneReader scenes;
    private final Encoder encoder;
    private final Linker linker;

    JudgedReader(SceneReader scenes, Encoder encoder, Linker linker) {
        this.scenes = scenes;
        this.encoder = encoder;
        this.linker = linker;
    }

    /**
     * The stretches of an article, each judged when it is asked for: what is known of all chips of
     * a long one takes much memory. The network reads the first one only, for it takes longer than
     * all else. Names that it finds or mends are taken in, and what they change is read again.
     */
    Stream<Judged> read(Article article) {
        List<Sentence> sentences = SentenceSplitter.split(article);
        List<Scene> read = scenes.read(article, sentences, List.of());
        if (read.isEmpty()) {
            return Stream.empty();
        }
        List<Spot> spots = linker.spots(read.getFirst());
        if (spots.isEmpty()) {
            return unread(read);
        }
        Passage passage = marked(read.getFirst(), spots);
        Reading reading = encoder.read(passage);
        List<NameSpan> names = new ToldNames(passage, sentences).of(reading.names());
        if (!names.isEmpty()) {
            read = scenes.read(article, sentences, names, read);
            spots = linker.spots(read.getFirst());
            reading = encoder.read(marked(read.getFirst(), spots), reading);
        }
        return Stream.concat(
                Stream.of(
                        new Judged(
                                read.getFirst(), spots, reading.judgements(), encoder.version())),
                unread(read.subList(1, read.size())));
    }

    private Stream<Judged> unread(List<Scene> scenes) {
        return scenes.stream().map(scene -> new Judged(scene, linker.spots(scene), Map.of(), ""));
    }

    private Passage marked(Scene scene, List<Spot> spots) {
        return Marked.of(scene, spots, linker::isWorthReading);
    }
}
