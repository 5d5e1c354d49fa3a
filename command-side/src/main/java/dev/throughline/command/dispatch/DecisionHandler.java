package dev.throughline.command.dispatch;

/**
 * A bean whose {@code @CommandHandler} methods take commands: each loads what the command changes, has it judged by the
 * {@link Gate}, and lets the aggregate decide. Every bean of this type is subscribed to the bus at start.
 */
public interface DecisionHandler {}
