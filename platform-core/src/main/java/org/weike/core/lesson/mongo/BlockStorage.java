package org.weike.core.lesson.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weike.core.lesson.Block;
import org.weike.core.storage.StoredNames;

/** Under which names blocks are stored. */
@Configuration(proxyBeanMethods = false)
class BlockStorage {

    @Bean
    StoredNames blockNames() {
        return StoredNames.of(Block.class)
                .with(Block.Text.class, "text")
                .with(Block.Callout.class, "callout")
                .with(Block.Quotation.class, "quotation")
                .with(Block.Picture.class, "picture")
                .with(Block.Audio.class, "audio")
                .with(Block.Video.class, "video");
    }
}
