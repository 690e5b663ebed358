package org.weike.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;

/** Where an attempt stands by what is stored of it; how long is still to wait is left out, for that is the clock's. */
record Standing(List<String> blocks, int percent, int openQuestions, boolean complete) {

    static Standing read(Answer answer) throws IOException {
        var told = JsonParser.parseString(answer.text()).getAsJsonObject();
        return new Standing(
                told.getAsJsonArray("blocks").asList().stream()
                        .map(JsonElement::getAsString)
                        .toList(),
                told.get("percent").getAsInt(),
                told.get("openQuestions").getAsInt(),
                told.get("complete").getAsBoolean());
    }

    boolean isGranted() {
        return blocks.contains("PARTLY") || blocks.contains("COVERED");
    }
}
