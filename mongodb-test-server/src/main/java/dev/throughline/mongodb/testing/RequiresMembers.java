package dev.throughline.mongodb.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * These tests need members that can be lost one by one: {@link MongoServer#start} gives three. Only a true {@code mongod}
 * has them; where there is none they are not run, and a line on standard error names them, whatever the environment asks
 * for.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("members")
@ExtendWith(MongoCondition.class)
public @interface RequiresMembers {}
