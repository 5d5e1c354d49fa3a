package dev.throughline.query.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.Named;

/**
 * A task that the reader does.
 *
 * @param project whose plan it stands in
 */
record MyTask(@JsonUnwrapped TaskAnswer task, Named project) {}
