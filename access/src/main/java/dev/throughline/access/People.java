package dev.throughline.access;

import dev.throughline.access.account.Account;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All entries of the directory at one moment; {@code ids} has the erased ones too. */
record People(Set<String> ids, Map<String, Person> byId, SortedMap<String, Person> byHandle) {

    static final People NOBODY = new People(Set.of(), Map.of(), Collections.emptySortedMap());

    /** With these as they are now; the same if nothing of theirs is another. */
    People with(Collection<Account> accounts) {
        var persons = new HashMap<>(byId);
        var all = new HashSet<>(ids);
        for (var account : accounts) {
            all.add(account.id());
            if (account.personal() == null) {
                persons.remove(account.id());
            } else {
                persons.put(account.id(), Person.of(account));
            }
        }
        return persons.equals(byId) && all.equals(ids) ? this : of(all, persons);
    }

    private static People of(Set<String> ids, Map<String, Person> byId) {
        var byHandle = new TreeMap<String, Person>();
        byId.values().forEach(person -> byHandle.put(person.handle(), person));
        return new People(Set.copyOf(ids), Map.copyOf(byId), Collections.unmodifiableSortedMap(byHandle));
    }
}
