package org.weike.core.ledger.template.xlsx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** What the list of types says each part is: by its name, in whatever case, or else by what it ends in. */
record PartTypes(List<String> all, Map<String, Set<String>> byName, Map<String, Set<String>> byEnd) {

    static PartTypes of(BookParts parts) {
        var listed = XmlPart.children(parts.xml(BookParts.TYPES).root());
        return new PartTypes(
                listed.stream().map(PartTypes::type).distinct().toList(),
                by("PartName", listed),
                by("Extension", listed));
    }

    private static Map<String, Set<String>> by(String key, List<Element> listed) {
        var by = new HashMap<String, Set<String>>();
        listed.stream()
                .filter(it -> it.hasAttribute(key))
                .forEach(it -> by.computeIfAbsent(known(it.getAttribute(key)), each -> new HashSet<>())
                        .add(type(it)));
        return by;
    }

    private static String type(Element listed) {
        return listed.getAttribute("ContentType");
    }

    private static String known(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^/+", "");
    }

    /** Whether programs read the part as XML. */
    boolean isXml(String part) {
        String name = known(part);
        String end = name.substring(name.lastIndexOf('.') + 1);
        var types = byName.getOrDefault(name, byEnd.getOrDefault(end, Set.of()));
        return end.equals("xml") || types.stream().anyMatch(PartTypes::isXmlType);
    }

    private static boolean isXmlType(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT).endsWith("xml");
    }
}
