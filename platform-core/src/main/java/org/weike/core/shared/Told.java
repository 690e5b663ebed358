package org.weike.core.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record as its person is told of it: texts under codes, in the order they are read in. */
public record Told(Map<String, String> texts) {

    public Told {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static Told of(String code, Object value) {
        return new Told(Map.of(code, value.toString()));
    }

    /** With one text more, unless there is nothing to say. */
    public Told and(String code, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(texts);
        more.put(code, value.toString());
        return new Told(more);
    }
}
