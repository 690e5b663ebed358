package org.weike.core.organization;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Loads the tree and the roles, and opens the desks for them. */
@AutoConfiguration
@ComponentScan(basePackageClasses = OrganizationConfiguration.class)
public class OrganizationConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Reach reach(OrganizationDirectory directory, RoleBook roles) {
        return new Reach(directory, roles);
    }
}
