package dev.throughline.access.sqlite;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.Key;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All accounts in memory, found on any thread and changed on one. */
final class Remembered {

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<Key, Map<String, String>> ids = new EnumMap<>(Key.class);

    Remembered(Collection<Account> accounts) {
        for (var key : Key.values()) {
            ids.put(key, new ConcurrentHashMap<>());
        }
        accounts.forEach(this::put);
    }

    List<Account> all() {
        return List.copyOf(accounts.values());
    }

    Optional<Account> find(Key key, String value) {
        return Optional.ofNullable(ids.getOrDefault(key, Map.of()).get(value))
                .map(accounts::get)
                // it may have lost the key in between
                .filter(account -> key.of(account).contains(value));
    }

    void put(Account account) {
        var before = accounts.put(account.id(), account);
        ids.forEach((key, byValue) -> index(byValue, key, before, account));
    }

    private static void index(Map<String, String> byValue, Key key, @Nullable Account before, Account after) {
        key.of(after).forEach(value -> byValue.put(value, after.id()));
        if (before != null) {
            var kept = key.of(after);
            key.of(before).stream().filter(value -> !kept.contains(value)).forEach(byValue::remove);
        }
    }
}
