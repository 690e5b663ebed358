package org.weike.core.roster.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The provinces, cities and counties by whose names other names begin, in full or short. */
final class Places {

    private static final String ENDINGS = "省市县区州盟旗";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private final Map<String, String> placeByForm = new HashMap<>();

    Places(Collection<Named> all) {
        var names = new HashSet<String>();
        all.forEach(it -> it.above().stream().filter(Named.Above::isPlace).forEach(above -> names.add(above.name())));
        names.forEach(it -> {
            String tidy = NameForm.tidy(it);
            placeByForm.put(tidy, tidy);
            String brief = shortOf(tidy);
            if (brief.length() >= SHORTEST) {
                placeByForm.putIfAbsent(brief, tidy);
            }
        });
    }

    private static String shortOf(String place) {
        boolean ends = !place.isEmpty() && ENDINGS.indexOf(place.charAt(place.length() - 1)) >= 0;
        return ends ? place.substring(0, place.length() - 1) : place;
    }

    /** The form without the places it begins with, unless nothing would be left. */
    Placed strip(NameForm form) {
        List<String> places = new ArrayList<>();
        int at = 0;
        for (int end = Math.min(form.body().length(), LONGEST); end > at; end--) {
            String place = placeByForm.get(form.body().substring(at, end));
            if (place != null && end < form.body().length()) {
                places.add(place);
                at = end;
                end = Math.min(form.body().length(), at + LONGEST) + 1;
            }
        }
        return new Placed(at == 0 ? form : form.without(at), places);
    }

    static Set<String> of(Named named) {
        var places = new HashSet<String>();
        named.above().stream().filter(Named.Above::isPlace).forEach(it -> places.add(NameForm.tidy(it.name())));
        return places;
    }

    /** A name without the places that it begins with, and those. */
    record Placed(NameForm form, List<String> places) {}
}
