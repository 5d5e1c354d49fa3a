package dev.throughline.access;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Personal;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The directory, kept with the accounts and answered from memory. */
final class StoredMembers implements MemberDirectory {

    private final AccountStore store;
    private volatile People people = People.NOBODY;

    StoredMembers(AccountStore store) {
        this.store = store;
        store.follow(this::learn);
    }

    /** Called by one thread at a time. */
    private void learn(List<Account> accounts) {
        people = people.with(accounts);
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
        var entrant = Account.entered(Secrets.id("m-"), commandId, new Personal(handle, name, email));
        var entered = Waiting.on(store.enter(entrant)).orElseThrow();
        if (!entered.commandId().equals(commandId)) {
            throw new HandleTaken(handle, entered.id());
        }
        return entered.id();
    }

    @Override
    public void enterAgain(String memberId, String commandId, String name, String email) {
        var entered = change(memberId, account -> {
            var handle = Optional.ofNullable(account.personal())
                    .map(Personal::handle)
                    .orElseThrow(() -> new NoSuchElementException("Erased: " + memberId));
            PersonalData.check(handle, name, email);
            return account.enteredAgain(commandId, new Personal(handle, name, email));
        });
        if (entered.isEmpty()) {
            throw new NoSuchElementException("Never entered: " + memberId);
        }
    }

    @Override
    public void erase(String memberId) {
        change(memberId, Account::erased);
    }

    @Override
    public void deactivate(String memberId) {
        change(memberId, Account::withoutWaysIn);
    }

    private Optional<Account> change(String memberId, UnaryOperator<Account> change) {
        return Waiting.on(store.change(memberId, account -> Changed.to(change.apply(account))));
    }
}
