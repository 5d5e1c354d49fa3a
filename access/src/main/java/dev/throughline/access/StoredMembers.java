package dev.throughline.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The directory, kept in {@code accounts.db} and answered from memory. */
final class StoredMembers implements MemberDirectory {

    private final AccountStore store;
    private final List<WayIn> waysIn;
    private volatile People people;

    /** @param waysIn what ends with a member's account */
    StoredMembers(AccountStore store, List<WayIn> waysIn) {
        this.store = store;
        this.waysIn = List.copyOf(waysIn);
        this.people = store.run(StoredMembers::load);
    }

    @Override
    public Optional<Person> byId(String memberId) {
        return Optional.ofNullable(people.byId().get(memberId));
    }

    @Override
    public Optional<Person> byHandle(String handle) {
        return Optional.ofNullable(people.byHandle().get(handle));
    }

    @Override
    public Collection<Person> all() {
        return people.byHandle().values();
    }

    @Override
    public Optional<String> resolve(String idOrHandle) {
        if (idOrHandle.startsWith("@")) {
            return byHandle(idOrHandle.substring(1)).map(Person::id);
        }
        return people.ids().contains(idOrHandle) ? Optional.of(idOrHandle) : Optional.empty();
    }

    @Override
    public String enter(String commandId, String handle, String name, String email) {
        PersonalData.check(handle, name, email);
        return store.run(tx -> entered(tx, commandId).orElseGet(() -> {
            holder(tx, handle).ifPresent(holder -> {
                throw new HandleTaken(handle, holder);
            });
            var person = new Person(Secrets.id("m-"), handle, name, email);
            tx.sql(
                            "INSERT INTO member (id, command_id, handle, name, email) VALUES (?, ?, ?, ?, ?)",
                            person.id(),
                            commandId,
                            handle,
                            name,
                            email)
                    .update();
            tx.afterCommit(() -> people = people.with(person));
            return person.id();
        }));
    }

    @Override
    public void enterAgain(String memberId, String commandId, String name, String email) {
        store.run(tx -> {
            var handle = tx.sql("SELECT handle FROM member WHERE id = ?", memberId)
                    .query(String.class)
                    .single();
            PersonalData.check(handle, name, email);
            tx.sql(
                            "UPDATE member SET command_id = ?, name = ?, email = ? WHERE id = ?",
                            commandId,
                            name,
                            email,
                            memberId)
                    .update();
            tx.afterCommit(() -> people = people.with(new Person(memberId, handle, name, email)));
            return memberId;
        });
    }

    @Override
    public void erase(String memberId) {
        store.run(tx -> {
            endWaysIn(tx, memberId);
            tx.sql("UPDATE member SET handle = NULL, name = NULL, email = NULL WHERE id = ?", memberId)
                    .update();
            tx.afterCommit(() -> people = people.without(memberId));
            return memberId;
        });
        // until then the write-ahead log still holds what the file has forgotten
        store.checkpoint();
    }

    @Override
    public void deactivate(String memberId) {
        store.run(tx -> {
            endWaysIn(tx, memberId);
            return memberId;
        });
    }

    private void endWaysIn(Transaction tx, String memberId) {
        tx.sql("UPDATE member SET password = NULL WHERE id = ?", memberId).update();
        waysIn.forEach(way -> way.endAll(tx, memberId));
    }

    private static Optional<String> entered(Transaction tx, String commandId) {
        return tx.sql("SELECT id FROM member WHERE command_id = ?", commandId)
                .query(String.class)
                .optional();
    }

    private static Optional<String> holder(Transaction tx, String handle) {
        return tx.sql("SELECT id FROM member WHERE handle = ?", handle)
                .query(String.class)
                .optional();
    }

    private static People load(Transaction tx) {
        var ids = tx.sql("SELECT id FROM member").query(String.class).list();
        var persons = tx.sql("SELECT id, handle, name, email FROM member WHERE handle IS NOT NULL")
                .query((row, number) ->
                        new Person(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        return People.of(Set.copyOf(ids), persons);
    }

    /** All entries at one moment; {@code ids} has the erased ones too. */
    private record People(Set<String> ids, Map<String, Person> byId, SortedMap<String, Person> byHandle) {

        static People of(Set<String> ids, Collection<Person> persons) {
            var byId = new HashMap<String, Person>();
            var byHandle = new TreeMap<String, Person>();
            for (var person : persons) {
                byId.put(person.id(), person);
                byHandle.put(person.handle(), person);
            }
            return new People(ids, Map.copyOf(byId), Collections.unmodifiableSortedMap(byHandle));
        }

        People with(Person person) {
            var more = new HashSet<>(ids);
            more.add(person.id());
            var persons = new ArrayList<>(without(person.id()).byId().values());
            persons.add(person);
            return of(Set.copyOf(more), persons);
        }

        People without(String memberId) {
            return of(
                    ids,
                    byId.values().stream()
                            .filter(person -> !person.id().equals(memberId))
                            .toList());
        }
    }
}
