package org.weike.core.scanpoint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A code as a picture for a screen, with its quiet zone and, if wanted and possible, a small mark in the centre. */
public record CodePicture(QrSymbol symbol, boolean marked) {

    private static final String ACCENT = "#b3261e";

    public CodePicture {
        marked = marked && symbol.hasRoomForMark();
        symbol = marked ? symbol.clearedForMark() : symbol;
    }

    /** One module is one unit of the view box; scales to any size. */
    public String svg() {
        int side = symbol.sizeWithQuietZone();
        var svg = new StringBuilder(16_384)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(side)
                .append(' ')
                .append(side)
                .append("\"><path fill=\"#fff\" d=\"M0 0h")
                .append(side)
                .append('v')
                .append(side)
                .append("H0z\"/>")
                .append("<path shape-rendering=\"crispEdges\" d=\"");
        for (var box : symbol.boxes()) {
            svg.append('M')
                    .append(box.x() + QrSymbol.QUIET_ZONE)
                    .append(' ')
                    .append(box.y() + QrSymbol.QUIET_ZONE)
                    .append('h')
                    .append(box.width())
                    .append('v')
                    .append(box.height())
                    .append('h')
                    .append(-box.width())
                    .append('z');
        }
        svg.append("\"/>");
        if (marked) {
            svg.append(markSvg(side / 2f));
        }
        return svg.append("</svg>").toString();
    }

    /** Square, with this many pixels to a module. */
    public byte[] png(int pixelsPerModule) {
        int side = symbol.sizeWithQuietZone() * pixelsPerModule;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.scale(pixelsPerModule, pixelsPerModule);
        graphics.setColor(Color.BLACK);
        symbol.boxes()
                .forEach(box -> graphics.fillRect(
                        box.x() + QrSymbol.QUIET_ZONE, box.y() + QrSymbol.QUIET_ZONE, box.width(), box.height()));
        if (marked) {
            drawMark(graphics, symbol.sizeWithQuietZone() / 2f);
        }
        graphics.dispose();
        return encoded(image);
    }

    private String markSvg(float centre) {
        String outlines = symbol.isAlignedInTheCentre()
                ? outlines(CodeMark.SQUARES, centre, "M%2$s %2$sh%3$sv%3$sh-%3$sz")
                : outlines(CodeMark.CIRCLES, centre, "M%2$s %4$sa%1$s %1$s 0 1 0 %3$s 0a%1$s %1$s 0 1 0 -%3$s 0z");
        return "<path fill=\"%s\" fill-rule=\"evenodd\" d=\"%s\"/>".formatted(ACCENT, outlines);
    }

    private static String outlines(List<Float> halves, float centre, String shape) {
        return halves.stream()
                .map(half -> shape.formatted(half, centre - half, 2 * half, centre))
                .collect(Collectors.joining());
    }

    private void drawMark(Graphics2D graphics, float centre) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.decode(ACCENT));
        var mark = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        if (symbol.isAlignedInTheCentre()) {
            CodeMark.SQUARES.forEach(half ->
                    mark.append(new Rectangle2D.Float(centre - half, centre - half, 2 * half, 2 * half), false));
        } else {
            CodeMark.CIRCLES.forEach(
                    half -> mark.append(new Ellipse2D.Float(centre - half, centre - half, 2 * half, 2 * half), false));
        }
        graphics.fill(mark);
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("no picture in memory", e);
        }
        return bytes.toByteArray();
    }
}
