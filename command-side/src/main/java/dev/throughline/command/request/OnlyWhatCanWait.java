package dev.throughline.command.request;

import dev.throughline.command.rule.Rule;

/** Some commands are never asked for: those about a request, and those whose words must not wait in the log. */
record OnlyWhatCanWait(String command, boolean askable) implements Rule {

    @Override
    public String code() {
        return "request.not-askable";
    }

    @Override
    public boolean holds() {
        return askable;
    }

    @Override
    public String explanation() {
        return command + " can't be asked for this way: only who may do it can send it.";
    }

    @Override
    public int status() {
        return 422;
    }
}
