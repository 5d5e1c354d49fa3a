package dev.throughline.mongodb.testing;

import com.mongodb.client.MongoClient;
import java.util.List;
import org.bson.Document;

/** What a server says of itself. */
record Greeting(Document hello, Document build) {

    static Greeting of(MongoClient client) {
        var admin = client.getDatabase("admin");
        return new Greeting(admin.runCommand(new Document("hello", 1)), admin.runCommand(new Document("buildInfo", 1)));
    }

    /** Host and port of the primary. */
    String primary() {
        return hello.get("primary", "");
    }

    String kind() {
        var secantus = build.getString("secantusVersion");
        if (secantus != null) {
            return "SecantusDB " + secantus;
        }
        return "mongod %s, %s".formatted(build.getString("version"), members());
    }

    private String members() {
        int hosts = hello.getList("hosts", String.class, List.of()).size();
        return switch (hosts) {
            case 0 -> "no replica set";
            case 1 -> "one member";
            case 3 -> "three members";
            default -> hosts + " members";
        };
    }
}
