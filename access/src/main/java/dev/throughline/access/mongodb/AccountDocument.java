package dev.throughline.access.mongodb;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.Invitation;
import dev.throughline.access.account.Key;
import dev.throughline.access.account.Personal;
import dev.throughline.access.account.Session;
import dev.throughline.access.account.Token;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An account as the one document that it is kept in. Of secrets there are hashes only.
 *
 * @param revision counts the account's changes, from 0
 * @param mark drawn for the change that made this of it, by which whoever made it recognises it
 */
record AccountDocument(Account account, long revision, String mark) {

    static final String REVISION = "revision";

    /** Where in the document this key stands. */
    static String field(Key key) {
        return switch (key) {
            case ID -> "_id";
            case COMMAND -> "command";
            case HANDLE -> "handle";
            case SESSION -> "sessions.hash";
            case TOKEN -> "tokens.hash";
            case INVITATION -> "invitation.hash";
        };
    }

    static AccountDocument read(Document document) {
        var account = new Account(
                document.getString("_id"),
                document.getString("command"),
                document.containsKey("handle") ? personal(document) : null,
                document.getString("password"),
                document.getList("sessions", Document.class).stream()
                        .map(AccountDocument::session)
                        .toList(),
                document.getList("tokens", Document.class).stream()
                        .map(AccountDocument::token)
                        .toList(),
                invitation(document.get("invitation", Document.class)));
        return new AccountDocument(account, document.getLong(REVISION), document.getString("mark"));
    }

    Document written() {
        var document = new Document("_id", account.id())
                .append(REVISION, revision)
                .append("mark", mark)
                .append("command", account.commandId());
        var personal = account.personal();
        if (personal != null) {
            document.append("handle", personal.handle())
                    .append("name", personal.name())
                    .append("email", personal.email());
        }
        if (account.password() != null) {
            document.append("password", account.password());
        }
        document.append("sessions", written(account.sessions()))
                .append(
                        "tokens",
                        account.tokens().stream().map(AccountDocument::written).toList());
        var invitation = account.invitation();
        if (invitation != null) {
            document.append(
                    "invitation",
                    new Document("hash", invitation.hash()).append("expires", Date.from(invitation.expires())));
        }
        return document;
    }

    private static List<Document> written(List<Session> sessions) {
        return sessions.stream()
                .map(session -> new Document("hash", session.hash())
                        .append("opened", Date.from(session.opened()))
                        .append("lastUsed", Date.from(session.lastUsed())))
                .toList();
    }

    private static Document written(Token token) {
        var document = new Document("hash", token.hash())
                .append("id", token.id())
                .append("name", token.name())
                .append("created", Date.from(token.created()))
                .append("expires", Date.from(token.expires()));
        var used = token.lastUsed();
        return used == null ? document : document.append("lastUsed", Date.from(used));
    }

    private static Personal personal(Document document) {
        return new Personal(document.getString("handle"), document.getString("name"), document.getString("email"));
    }

    private static Session session(Document document) {
        return new Session(
                document.getString("hash"),
                document.getDate("opened").toInstant(),
                document.getDate("lastUsed").toInstant());
    }

    private static Token token(Document document) {
        return new Token(
                document.getString("hash"),
                document.getString("id"),
                document.getString("name"),
                document.getDate("created").toInstant(),
                document.getDate("expires").toInstant(),
                instant(document.getDate("lastUsed")));
    }

    private static @Nullable Invitation invitation(@Nullable Document document) {
        return document == null
                ? null
                : new Invitation(
                        document.getString("hash"), document.getDate("expires").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
