package dev.throughline.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The module's only way in for Spring. Needs beans of an {@code EventLog}, a {@code Clock}, and what access offers.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandConfiguration {}
