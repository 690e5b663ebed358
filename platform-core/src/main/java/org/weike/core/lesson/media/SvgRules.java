package org.weike.core.lesson.media;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a drawing may consist of; all else is left out. */
final class SvgRules {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Elements that paint others: in them nothing may be painted so again, or ten lines draw a billion shapes. */
    static final Set<String> PAINTING = Set.of("marker", "pattern", "mask", "clipPath");

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker");

    private static final Set<String> PROPERTIES = Set.of(
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "color",
            "display",
            "visibility",
            "clip-path",
            "clip-rule",
            "mask",
            "marker-start",
            "marker-mid",
            "marker-end",
            "stop-color",
            "stop-opacity",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "letter-spacing",
            "word-spacing",
            "text-anchor",
            "text-decoration",
            "dominant-baseline",
            "alignment-baseline",
            "baseline-shift",
            "writing-mode",
            "paint-order",
            "vector-effect",
            "shape-rendering",
            "text-rendering");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "dx",
            "dy",
            "d",
            "points",
            "width",
            "height",
            "viewBox",
            "preserveAspectRatio",
            "transform",
            "rotate",
            "textLength",
            "lengthAdjust",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "offset",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits",
            "patternUnits",
            "patternContentUnits",
            "patternTransform",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "refX",
            "refY",
            "orient",
            "pathLength",
            "role",
            "aria-label",
            "aria-labelledby",
            "aria-describedby",
            "aria-hidden");

    private static final Pattern POINTER = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern PAINT = Pattern.compile("url\\(\\s*['\"]?#[A-Za-z_][A-Za-z0-9_.-]*['\"]?\\s*\\)");
    private static final Pattern ESCAPE = Pattern.compile("[\\\\@<>{};]|/\\*|url|image|expression|javascript:");

    private SvgRules() {}

    static boolean allowsElement(String namespace, String name) {
        return NAMESPACE.equals(namespace) && ELEMENTS.contains(name);
    }

    static boolean allowsProperty(String name) {
        return PROPERTIES.contains(name);
    }

    static boolean allowsAttribute(String name) {
        return PROPERTIES.contains(name) || ATTRIBUTES.contains(name);
    }

    /** Whether the value only says how something looks; it may name another part as its paint if allowed. */
    static boolean allowsValue(String value, boolean mayBePainted) {
        var rest = mayBePainted ? PAINT.matcher(value).replaceAll("") : value;
        return !ESCAPE.matcher(rest.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isPointer(String value) {
        return POINTER.matcher(value).matches();
    }
}
