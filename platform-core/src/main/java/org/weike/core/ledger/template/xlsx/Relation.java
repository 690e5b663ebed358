package org.weike.core.ledger.template.xlsx;

import org.w3c.dom.Element;

/** What another part is for this one. */
record Relation(String id, String type, String part, boolean external) {

    static Relation of(Element element, String from) {
        return new Relation(
                element.getAttribute("Id"),
                element.getAttribute("Type"),
                resolve(from, element.getAttribute("Target")),
                element.getAttribute("TargetMode").equals("External"));
    }

    private static String resolve(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring("../".length());
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }

    boolean is(String kind) {
        return type.endsWith("/" + kind);
    }
}
