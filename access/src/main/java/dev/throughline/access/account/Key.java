package dev.throughline.access.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an account can be found by. No two accounts have the same value of any. */
public enum Key {
    /** The member id. */
    ID(account -> Stream.of(account.id())),
    /** The id of the command that admitted the person. */
    COMMAND(account -> Stream.of(account.commandId())),
    HANDLE(account -> Optional.ofNullable(account.personal()).map(Personal::handle).stream()),
    /** The hash of a session's secret. */
    SESSION(account -> account.sessions().stream().map(Session::hash)),
    /** The hash of a token's secret. */
    TOKEN(account -> account.tokens().stream().map(Token::hash)),
    /** The hash of an invitation's secret. */
    INVITATION(account -> Optional.ofNullable(account.invitation()).map(Invitation::hash).stream());

    private final Function<Account, Stream<String>> values;

    Key(Function<Account, Stream<String>> values) {
        this.values = values;
    }

    /** What this account is found by. */
    public List<String> of(Account account) {
        return values.apply(account).toList();
    }
}
