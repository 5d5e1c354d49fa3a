package dev.throughline.access;

import com.mongodb.client.MongoDatabase;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.mongodb.MongoAccountStore;
import dev.throughline.access.mongodb.TestDatabase;
import dev.throughline.mongodb.testing.RequiresMongo;
import org.junit.jupiter.api.Nested;

/** What must hold wherever the accounts are kept, with accounts in MongoDB. */
@RequiresMongo
class OnMongoTest {

    /** One server for all of them that don't restart it. */
    private static Workspace shared() {
        return Shared.WORKSPACE;
    }

    @Nested
    class SigningIn extends SignInTest {
        @Override
        Workspace workspace() {
            return shared();
        }
    }

    @Nested
    class FirstSignIn extends FirstSignInTest {
        @Override
        Workspace workspace() {
            return shared();
        }
    }

    @Nested
    class Inviting extends InvitationsTest {
        @Override
        Workspace workspace() {
            return shared();
        }
    }

    @Nested
    class ByToken extends TokensTest {
        @Override
        Workspace workspace() {
            return shared();
        }
    }

    @Nested
    class WatchingOverStreams extends SignedInWatchTest {
        @Override
        Workspace workspace() {
            return shared();
        }
    }

    @Nested
    class AgainstForgedRequests extends CsrfTest {
        @Override
        Workspace workspace() {
            return shared();
        }
    }

    @Nested
    class ProtectingPaths extends ProtectedPathsTest {
        @Override
        Workspace workspace() {
            return shared();
        }
    }

    @Nested
    class Directory extends MemberDirectoryTest {
        private final MongoDatabase database = TestDatabase.fresh();

        @Override
        AccountStore openStore() {
            return MongoAccountStore.open(database);
        }
    }

    @Nested
    class Restarting extends RestartTest {
        private final Place place = Place.of(TestDatabase.fresh());

        @Override
        Place place() {
            return place;
        }
    }

    private static final class Shared {
        static final Workspace WORKSPACE = start();

        static Workspace start() {
            var workspace = Workspace.in(Place.of(TestDatabase.fresh()));
            Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
            return workspace;
        }
    }
}
