package org.weike.core.scanpoint;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.List;
import java.util.Random;

/** What happens to cards on tables: they are turned, seen out of focus, and stained. */
public final class Wear {

    private static final List<Color> OPAQUE = List.of(
            Color.BLACK,
            Color.WHITE,
            new Color(0x3b2412),
            new Color(0xa01818),
            new Color(0x808080),
            new Color(0xe8d9a0));
    private static final Color COFFEE = new Color(0x6f4e37);
    private static final float COFFEE_ALPHA = 0.5f;

    /** A finder pattern is seven modules wide, and one light module parts it from the rest. */
    private static final int FINDER = 8;

    private Wear() {}

    static BufferedImage turned(BufferedImage card, Random random) {
        int side = (int) Math.ceil(Math.hypot(card.getWidth(), card.getHeight()));
        var turned = blank(side, side);
        var graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(random.nextDouble(2 * Math.PI), side / 2.0, side / 2.0);
        graphics.drawImage(card, (side - card.getWidth()) / 2, (side - card.getHeight()) / 2, null);
        graphics.dispose();
        return turned;
    }

    /** A Gaussian blur; a module of the smallest layout is five pixels. */
    static BufferedImage blurred(BufferedImage card, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        var weights = new float[2 * radius + 1];
        float sum = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (float) Math.exp(-Math.pow(at - radius, 2) / (2 * sigma * sigma));
            sum += weights[at];
        }
        for (int at = 0; at < weights.length; at++) {
            weights[at] /= sum;
        }
        var across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null);
        var down = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null);
        return down.filter(across.filter(card, null), null);
    }

    /** A spot nothing shines through, over this share of the symbol, clear of the three finders. */
    public static BufferedImage stained(BufferedImage card, int modules, double share, Random random) {
        var symbol = symbolIn(card);
        int finder = FINDER * symbol.width / modules;
        var finders = List.of(
                new Rectangle(symbol.x, symbol.y, finder, finder),
                new Rectangle(symbol.x + symbol.width - finder, symbol.y, finder, finder),
                new Rectangle(symbol.x, symbol.y + symbol.height - finder, finder, finder));
        Shape spot = spot(symbol, share, random);
        while (finders.stream().anyMatch(spot::intersects)) {
            spot = spot(symbol, share, random);
        }
        return painted(card, spot, OPAQUE.get(random.nextInt(OPAQUE.size())), 1);
    }

    /** A spot of coffee anywhere on the symbol. */
    static BufferedImage coffeeStained(BufferedImage card, double share, Random random) {
        return painted(card, spot(symbolIn(card), share, random), COFFEE, COFFEE_ALPHA);
    }

    /** A tilted ellipse that lies on the symbol as a whole. */
    private static Shape spot(Rectangle symbol, double share, Random random) {
        double area = share * symbol.width * symbol.height;
        while (true) {
            double stretch = random.nextDouble(1, 1.8);
            double width = 2 * Math.sqrt(area * stretch / Math.PI);
            double height = width / stretch;
            var placed = AffineTransform.getTranslateInstance(
                    symbol.x + random.nextDouble() * symbol.width, symbol.y + random.nextDouble() * symbol.height);
            placed.rotate(random.nextDouble(Math.PI));
            var spot = placed.createTransformedShape(new Ellipse2D.Double(-width / 2, -height / 2, width, height));
            if (symbol.contains(spot.getBounds2D())) {
                return spot;
            }
        }
    }

    private static BufferedImage painted(BufferedImage card, Shape spot, Color color, float alpha) {
        var stained = blank(card.getWidth(), card.getHeight());
        var graphics = stained.createGraphics();
        graphics.drawImage(card, 0, 0, null);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setComposite(AlphaComposite.SrcOver.derive(alpha));
        graphics.setColor(color);
        graphics.fill(spot);
        graphics.dispose();
        return stained;
    }

    /** Only modules are printed in pure black. */
    private static Rectangle symbolIn(BufferedImage card) {
        var symbol = new Rectangle(-1, -1);
        for (int y = 0; y < card.getHeight(); y++) {
            for (int x = 0; x < card.getWidth(); x++) {
                if ((card.getRGB(x, y) & 0xffffff) == 0) {
                    symbol.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return symbol;
    }

    private static BufferedImage blank(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }
}
