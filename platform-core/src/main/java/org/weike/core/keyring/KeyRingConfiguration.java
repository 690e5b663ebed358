package org.weike.core.keyring;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Opens the key ring in {@code weike.keys}, by default beside the data folder. */
@AutoConfiguration
public class KeyRingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyRing keyRing(@Value("${weike.keys:keys}") Path folder) {
        return new FileKeyRing(folder);
    }
}
