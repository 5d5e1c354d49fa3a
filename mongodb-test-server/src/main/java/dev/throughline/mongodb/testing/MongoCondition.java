package dev.throughline.mongodb.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether there is the server that a test class needs. */
final class MongoCondition implements ExecutionCondition {

    private final Map<String, String> environment;
    private final BooleanSupplier dockerAnswers;

    MongoCondition() {
        this(System.getenv(), ContainerServer::canBeHad);
    }

    MongoCondition(Map<String, String> environment, BooleanSupplier dockerAnswers) {
        this.environment = environment;
        this.dockerAnswers = dockerAnswers;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        // a class is asked once; its methods inherit the answer
        return context.getElement()
                .filter(Class.class::isInstance)
                .map(tests -> judge((Class<?>) tests))
                .orElseGet(() -> enabled("as its class"));
    }

    ConditionEvaluationResult judge(Class<?> tests) {
        if (tests.isAnnotationPresent(RequiresMembers.class)
                && Way.members(environment).isEmpty()) {
            return notRun(
                    tests, "only a true mongod has members to lose, and none is on the path or named by " + Way.MONGOD);
        }
        if (tests.isAnnotationPresent(RequiresMongo.class)
                && Way.shared(environment, dockerAnswers).isEmpty()) {
            if (Boolean.parseBoolean(environment.get(Way.REQUIRED))) {
                throw new IllegalStateException(Way.NONE + ". " + Way.REQUIRED + " asks for one");
            }
            return notRun(tests, Way.NONE);
        }
        return enabled("there is a server");
    }

    private static ConditionEvaluationResult notRun(Class<?> tests, String why) {
        var words = "NOT RUN: %s, because %s".formatted(tests.getSimpleName(), why);
        System.err.println(words);
        return disabled(words);
    }
}
