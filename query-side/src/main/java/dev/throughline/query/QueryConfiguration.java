package dev.throughline.query;

import dev.throughline.query.shell.ShellConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The module's only way in for Spring. */
@Configuration(proxyBeanMethods = false)
@Import(ShellConfiguration.class)
public class QueryConfiguration {}
