package dev.throughline.log;

/**
 * What was asked for, as far as "the same request again" goes. Only a salted digest of it enters the log.
 *
 * @param canonicalBody one form for all bodies that mean the same
 */
public record Request(String method, String path, Bytes canonicalBody) {

    public Request {
        Require.text(method, "method");
        Require.text(path, "path");
    }
}
