package org.weike.web.study;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A drawn page, cut at the places such as {@code @TOKEN@} that are filled in for each reader. */
record CutPage(List<byte[]> pieces, List<String> places) {

    private static final Pattern PLACE = Pattern.compile("@(WHERE|ATTEMPT|TOKEN|ELAPSED)@");

    CutPage {
        pieces = List.copyOf(pieces);
        places = List.copyOf(places);
    }

    static CutPage of(String page) {
        var pieces = new ArrayList<byte[]>();
        var places = new ArrayList<String>();
        var place = PLACE.matcher(page);
        int from = 0;
        while (place.find()) {
            pieces.add(page.substring(from, place.start()).getBytes(StandardCharsets.UTF_8));
            places.add(place.group(1));
            from = place.end();
        }
        pieces.add(page.substring(from).getBytes(StandardCharsets.UTF_8));
        return new CutPage(pieces, places);
    }

    /** The whole page; the values stand in it as they are, so they must be escaped. */
    byte[] filledWith(Map<String, String> values) {
        var whole = new ByteArrayOutputStream(16_384);
        for (int at = 0; at < places.size(); at++) {
            whole.writeBytes(pieces.get(at));
            whole.writeBytes(values.getOrDefault(places.get(at), "").getBytes(StandardCharsets.UTF_8));
        }
        whole.writeBytes(pieces.getLast());
        return whole.toByteArray();
    }
}
