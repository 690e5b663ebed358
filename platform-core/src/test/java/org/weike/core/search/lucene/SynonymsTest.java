package org.weike.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymsTest {

    @Test
    void readsGroupsAndLeavesRemarksOut() {
        var synonyms = Synonyms.of(List.of("# 说明", "两新 = 两企三新 # 新的说法", "孤单", ""));

        assertThat(synonyms.variants("两新组织")).containsExactly("两新组织", "两企三新组织");
        assertThat(synonyms.variants("孤单")).containsExactly("孤单");
    }

    @Test
    void readsTheFileThatSomebodyKeeps(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("synonyms.txt"), "书记 = 支书\n");

        assertThat(Synonyms.in(file).variants("支书")).containsExactly("支书", "书记");
    }

    @Test
    void shipsTheWordsOfTheTrade() {
        assertThat(Synonyms.shipped().variants("两新")).contains("两企三新");
    }
}
