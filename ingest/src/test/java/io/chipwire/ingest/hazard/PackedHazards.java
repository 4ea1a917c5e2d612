package io.chipwire.ingest.hazard;

import io.chipwire.ingest.hazard.Hazard.Lure;
import io.chipwire.ingest.hazard.Hazard.Outcome;
import io.chipwire.ingest.limit.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Packed files that are made to hurt. */
public final class PackedHazards {
    private static final Outcome TOO_LARGE = new Outcome.Refused(Limit.BYTES);

    private PackedHazards() {}

    /** All of them, with a lure that leads to this place. */
    public static List<Hazard> all(Lure lure) {
        return List.of(
                packed("9 MB of text", TOO_LARGE, () -> packed("x ".repeat(4_500_000))),
                packed("1 GB of spaces", TOO_LARGE, () -> packed(" ".repeat(10_000_000), 100)),
                packed("empty parts", new Outcome.NoText(), () -> repeated(packed(""), 400_000)),
                packed("text behind empty parts", new Outcome.Read(), PackedHazards::behindEmpty),
                packed("gzip within gzip", new Outcome.NoText(), () -> packed(packed("x"), 1)),
                packed("half a file", new Outcome.NoText(), PackedHazards::half),
                packed("two bytes", new Outcome.NoText(), () -> new byte[] {0x1F, (byte) 0x8B}),
                packed(
                        "lures",
                        new Outcome.Read(),
                        () -> packed("# Chips\n\n![x](" + lure.url() + "/x) " + lure.file())));
    }

    private static byte[] behindEmpty() {
        byte[] empty = repeated(packed(""), 1_000);
        byte[] text = packed("A title\n\nText.");
        byte[] all = Arrays.copyOf(empty, empty.length + text.length);
        System.arraycopy(text, 0, all, empty.length, text.length);
        return all;
    }

    private static byte[] half() {
        byte[] whole = packed(Hazard.numbered("%d, ", 100_000));
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] repeated(byte[] piece, int times) {
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static byte[] packed(String text) {
        return packed(text, 1);
    }

    private static byte[] packed(String text, int times) {
        return packed(text.getBytes(StandardCharsets.UTF_8), times);
    }

    private static byte[] packed(byte[] bytes, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack", e);
        }
        return packed.toByteArray();
    }

    private static Hazard packed(String name, Outcome outcome, Supplier<byte[]> bytes) {
        return new Hazard(name, "file:///hazard/text.md.gz", outcome, bytes);
    }
}
