package dev.throughline.log;

/**
 * The command id is in the log, but for another request: another method, path or body. Also once the salt of its digest
 * was deleted, since then nothing can be compared any more. Nothing was written.
 */
public final class RequestMismatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String commandId;

    public RequestMismatch(String commandId) {
        super("Command id " + commandId + " was used for another request");
        this.commandId = commandId;
    }

    public String commandId() {
        return commandId;
    }
}
