package org.weike.core.bench;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.weike.core.scanpoint.Card;
import org.weike.core.scanpoint.CardFixture;
import org.weike.core.scanpoint.CardLayout;
import org.weike.core.scanpoint.CodePicture;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.Wear;
import org.weike.core.scanpoint.Zbar;
import org.weike.core.scanpoint.pdfbox.Sheets;
import org.weike.core.scanpoint.zxing.Codes;

/**
 * Measures how fast codes and cards are made, and how many stained cards are read. A card has one opaque stain and
 * nothing else is wrong with it; the first of these cards and stains are those of the test of worn cards.
 */
public final class QrBench {

    private static final int CARDS = 10_000;
    private static final int STAINED = 960;
    private static final int MODULES = 45;
    private static final long CODES = 20_260_302;
    private static final long ACCIDENTS = 9;

    private QrBench() {}

    /** The first argument names the file for the figures. */
    public static void main(String... args) throws IOException, InterruptedException {
        var figures = new Figures(Path.of(args.length == 0 ? "target/bench/qr.json" : args[0]));
        measurePictures(figures);
        measureCards(figures);
        if (Zbar.isInstalled()) {
            measureReading(figures);
        }
    }

    private static void measurePictures(Figures figures) {
        List<Card> cards = CardFixture.cards(CODES, CARDS).toList();
        draw(cards);
        long start = System.nanoTime();
        draw(cards);
        figures.add("svg_per_s", CARDS / secondsSince(start));
    }

    private static long draw(List<Card> cards) {
        var encoder = Codes.encoder();
        return cards.stream()
                .map(it -> new CodePicture(encoder.encode(CardFixture.ADDRESS.of(it.code()), CodeUse.SCREEN), true))
                .mapToLong(it -> it.svg().length())
                .sum();
    }

    private static void measureCards(Figures figures) throws IOException {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var file = Files.createTempFile("cards", ".pdf");
        long start = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Sheets.printer()
                    .print(
                            CardFixture.cards(CODES, CARDS).iterator(),
                            CardFixture.order(CardLayout.EIGHT),
                            CardFixture.ADDRESS,
                            out);
        }
        figures.add("cards_pdf_s", secondsSince(start));
        figures.add("cards_pdf_heap_mb", peakHeap() / 1_048_576.0);
        figures.add("cards_pdf_file_mb", Files.size(file) / 1_048_576.0);
        Files.delete(file);
    }

    private static void measureReading(Figures figures) throws IOException, InterruptedException {
        var cards = Sheets.cutApart(CardFixture.cards(CODES, STAINED).iterator(), CardLayout.TWELVE);
        for (int percent : new int[] {7, 10, 15, 20}) {
            figures.add("read_rate_opaque_" + percent, readRate(cards, percent / 100.0));
        }
    }

    private static double readRate(List<BufferedImage> cards, double share) throws IOException, InterruptedException {
        var random = new Random(ACCIDENTS);
        var folder = Files.createTempDirectory("stained");
        var pictures = new ArrayList<Path>();
        for (int at = 0; at < STAINED; at++) {
            pictures.add(Sheets.save(Wear.stained(cards.get(at), MODULES, share, random), folder.resolve(at + ".png")));
        }
        var read = Zbar.read(pictures);
        for (var picture : pictures) {
            Files.delete(picture);
        }
        Files.delete(folder);
        long right = CardFixture.cards(CODES, STAINED)
                .filter(it -> read.contains(CardFixture.ADDRESS.of(it.code())))
                .count();
        return right / (double) STAINED;
    }

    private static long peakHeap() {
        return heapPools().stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
