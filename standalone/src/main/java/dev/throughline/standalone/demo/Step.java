package dev.throughline.standalone.demo;

import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of the story: somebody asks for something at a moment.
 *
 * @param key makes the step one command, however often it is told
 * @param day in working days from the story's last
 * @param who the actor's handle
 * @param body with dates as {@code {+5}}, quarters as {@code {Q+1}} and ids of earlier steps as {@code {name}}
 * @param name under which its answer's id is remembered; null for none
 * @param refused the code with which it is to be refused; null where it takes effect
 */
record Step(
        String key,
        int day,
        LocalTime time,
        String who,
        String method,
        String path,
        Map<String, Object> body,
        @Nullable String name,
        @Nullable String refused) {}
