package org.weike.core.shared;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who is being erased, the texts in clear by which a record may name them, and the organizations that they
 * were of; its text form is the id alone, so that no log shows them.
 */
public record Erased(PersonId id, Set<String> names, Set<OrganizationId> places) {

    public Erased {
        names = Set.copyOf(names);
        places = Set.copyOf(places);
    }

    /** Whether the text names them: a number must stand by itself in it, a Chinese name need not. */
    public boolean isNamedIn(String text) {
        return names.stream().anyMatch(it -> stands(it, text));
    }

    private static boolean stands(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !goesOn(text.charAt(at - 1), name.charAt(0));
            boolean ends = end == text.length() || !goesOn(text.charAt(end), name.charAt(name.length() - 1));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(char outside, char inside) {
        return isPlain(outside) && isPlain(inside);
    }

    private static boolean isPlain(char each) {
        return each < 128 && Character.isLetterOrDigit(each);
    }

    /** The same by numbers and addresses alone, which nobody else has; others may be called as they are. */
    public Erased byNumbers() {
        return new Erased(id, names.stream().filter(Erased::isNumber).collect(Collectors.toSet()), places);
    }

    private static boolean isNumber(String name) {
        return name.chars().anyMatch(Character::isDigit) || name.contains("@");
    }

    @Override
    public String toString() {
        return id.value();
    }
}
