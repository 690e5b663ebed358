package org.weike.core.search.lucene;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.DigestUtils;
import org.weike.core.search.NameOrder;
import org.weike.core.search.Search;
import org.weike.core.search.Searchable;

/**
 * Opens the index in the folder {@code index} of {@code weike.data}, made for the store that {@code weike.store} names.
 */
@Configuration(proxyBeanMethods = false)
class LuceneConfiguration {

    private static final String MEMORY = "memory";
    private static final String EMBEDDED = "embedded";

    @Bean
    @ConditionalOnMissingBean
    NameOrder nameOrder() {
        return Pinyin::inOrder;
    }

    @Bean
    @ConditionalOnMissingBean
    Search search(
            ObjectProvider<Searchable> sources,
            Clock clock,
            @Value("${weike.data:data}") Path data,
            @Value("${weike.store:embedded}") String store,
            @Value("${weike.search.synonyms:}") String synonyms) {
        var folder = store.equals(MEMORY) ? IndexFolder.temporary() : new IndexFolder(data.resolve("index"));
        var origin = DigestUtils.md5DigestAsHex(store.getBytes(StandardCharsets.UTF_8));
        return LuceneSearch.over(
                folder,
                () -> new Sources(
                        origin,
                        !store.equals(MEMORY) && !store.equals(EMBEDDED),
                        sources.orderedStream().toList()),
                synonyms.isEmpty() ? Synonyms.shipped() : Synonyms.in(Path.of(synonyms)),
                clock);
    }
}
