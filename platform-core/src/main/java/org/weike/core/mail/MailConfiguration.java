package org.weike.core.mail;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens the post office, which says so where it has no server. */
@AutoConfiguration(after = MailSenderAutoConfiguration.class)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
@ComponentScan(basePackageClasses = MailConfiguration.class)
public class MailConfiguration {}
