package dev.throughline.mongodb.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * These tests need a {@link MongoServer}. Where none can be had they are not run, and a line on standard error names them;
 * with {@code THROUGHLINE_REQUIRE_MONGODB=true} in the environment they fail instead.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("mongodb")
@ExtendWith(MongoCondition.class)
public @interface RequiresMongo {}
