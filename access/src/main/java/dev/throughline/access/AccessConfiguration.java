package dev.throughline.access;

import org.springframework.context.annotation.Configuration;

/** The module's only way in for Spring. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {}
