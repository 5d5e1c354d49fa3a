#!/usr/bin/env python3
"""Verifies an exported log (docs/log-format.md) without a line of Throughline's own code.

    python3 verify_log.py export.jsonl [<position>:<hash>]      a head that was noted elsewhere

Prints the log's head, or the first broken position and why; exits with 1 if the log is broken.
"""
import hashlib
import json
import sys


def number(value):
    return value.to_bytes(8, "big", signed=True)


def data(value):
    value = value.encode("utf-8") if isinstance(value, str) else value
    return len(value).to_bytes(4, "big") + value


def sha256(value):
    return hashlib.sha256(value).digest()


def commit_hash(commit):
    fields = data("throughline-log/1") + data(bytes.fromhex(commit["previous"]))
    fields += number(commit["position"]) + data(commit["recordedAt"]) + data(commit["commandId"])
    fields += data(bytes.fromhex(commit["digest"])) + number(len(commit["guards"]))
    for guard in sorted(commit["guards"], key=lambda guard: guard["stream"].encode("utf-8")):
        fields += data(guard["stream"]) + number(guard["version"])
    fields += number(len(commit["events"]))
    for event in commit["events"]:
        fields += number(event["position"]) + data(event["stream"]) + number(event["version"]) + data(event["id"])
        fields += data(event["type"]) + number(event["revision"]) + data(event["timestamp"])
        fields += data(bytes.fromhex(event["contentHash"])) + data(sha256(event["metadata"].encode("utf-8")))
    return sha256(fields).hex()


def verify(lines, noted=None):
    """Returns the head as (position, hash); raises ValueError(position, reason) where the log is broken."""

    def require(holds, position, reason):
        if not holds:
            raise ValueError(position, reason)

    head, time, versions, redacted = (0, "00" * 32), "", {}, {}
    require(json.loads(next(lines)) == {"format": "throughline-log/1"}, 0, "the first line names another format")
    for commit in map(json.loads, lines):
        first = head[0] + 1
        require(commit["position"] == first and commit["events"], first, "no commit begins here")
        require(commit["previous"] == head[1], first, "the commit doesn't hold the hash of the one before")
        for position, event in enumerate(commit["events"], first):
            require(event["position"] == position, position, "the event is missing")
            payload = event["payload"].encode("utf-8")
            if "redactedBy" in event and "salt" not in event:
                redacted[position] = (event["redactedBy"], sha256(payload).hex())
                continue
            content = sha256(bytes.fromhex(event.get("salt", "")) + payload)
            require(content.hex() == event["contentHash"], position, "the payload isn't the one recorded")
        require(commit_hash(commit) == commit["hash"], first, "the commit doesn't have its hash")
        require(commit["recordedAt"] >= time, first, "the log's time falls")
        for guard in commit["guards"]:
            require(versions.get(guard["stream"], -1) == guard["version"], first, "a guard didn't hold")
        for event in commit["events"]:
            follows = event["version"] == versions.get(event["stream"], -1) + 1
            require(follows, event["position"], "the version doesn't follow")
            versions[event["stream"]] = event["version"]
        for event in commit["events"]:
            if event["type"] == "EventRedacted":
                said = json.loads(event["payload"])
                left = redacted.pop(said["position"], None)
                require(left, event["position"], "what is redacted here is as it was before")
                by = (event["position"], said["hash"])
                require(left == by, said["position"], "the payload isn't the one that its redaction left")
        head, time = (commit["events"][-1]["position"], commit["hash"]), commit["recordedAt"]
        if noted and first <= noted[0] <= head[0]:
            require(head == noted, first, "the log isn't the one whose head was noted")
    require(not redacted, min(redacted, default=0), "the payload isn't the one recorded, and nothing redacted it")
    require(not noted or noted[0] <= head[0], head[0] + 1, "the log ends before the head that was noted")
    return head


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or len(sys.argv) == 3 and ":" not in sys.argv[2]:
        sys.exit(__doc__)
    wanted = sys.argv[2].split(":") if len(sys.argv) > 2 else None
    with open(sys.argv[1], encoding="utf-8", newline="\n") as export:
        try:
            print("whole, head %d:%s" % verify(export, wanted and (int(wanted[0]), wanted[1].lower())))
        except ValueError as broken:
            sys.exit("broken at %s: %s" % broken.args)
