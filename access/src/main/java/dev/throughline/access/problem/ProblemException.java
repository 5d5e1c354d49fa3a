package dev.throughline.access.problem;

/** Ends a request with a {@link Problem}. A refusal is an answer, not an error: it has no stack trace and is not logged. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public final Problem problem() {
        return problem;
    }
}
