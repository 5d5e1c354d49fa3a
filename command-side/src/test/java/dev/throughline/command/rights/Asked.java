package dev.throughline.command.rights;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Scene;
import java.util.List;
import java.util.Map;

/** How each command of the table is asked for, on a scene in which its owner may take it. */
final class Asked {

    private final CommandSide served;

    Asked(CommandSide served) {
        this.served = served;
    }

    Ask of(String row, Scene scene) {
        return switch (row) {
            case "FoundWorkspace" -> Ask.post("/api/workspace", Map.of("name", "Another workspace"));
            case "RetryEffect" -> Ask.post("/api/effects/" + scene.parked() + "/retry", Map.of());
            case "ParkEffect", "RemindTurn", "EscalateTurn", "BringBackDecision" ->
                Ask.post("/api/effects", Scene.why());
            case "AppointWorkspaceOwner" ->
                Ask.post("/api/workspace/owners", Map.of("member", served.admitOnly(served.freeHandle())));
            case "DismissWorkspaceOwner" ->
                new Ask("DELETE", "/api/workspace/owners/" + scene.appointed(), Map.of(), Map.of());
            case "AdmitMember" -> {
                var handle = served.freeHandle();
                yield Ask.post(
                        "/api/members", Map.of("handle", handle, "name", "New", "email", handle + "@example.org"));
            }
            case "DeactivateMember" -> {
                var member = served.admitOnly(served.freeHandle());
                yield new Ask("DELETE", "/api/members/" + member, Map.of(), Map.of());
            }
            case "AssignProductManager" -> {
                var path = "/api/products/" + scene.conceived().product() + "/product-manager";
                yield Ask.put(path, Map.of("member", served.admitOnly(served.freeHandle())));
            }
            case "AssignProjectManager" -> {
                var path = "/api/projects/" + scene.chartered().project() + "/project-manager";
                yield Ask.put(path, Map.of("member", served.admitOnly(served.freeHandle())));
            }
            case "NameDeputy (of the product manager)" -> {
                var path = "/api/products/" + scene.conceived().product() + "/deputies";
                yield Ask.post(path, Scene.deputy(served.admitOnly(served.freeHandle())));
            }
            case "NameDeputy (of the project manager)" -> {
                var path = "/api/projects/" + scene.chartered().project() + "/deputies";
                yield Ask.post(path, Scene.deputy(served.admitOnly(served.freeHandle())));
            }
            case "EndDeputy (of the product manager)" -> {
                var path = "/api/products/" + scene.conceived().product() + "/deputies";
                yield new Ask("DELETE", path + "/" + scene.deputised(path), Map.of(), Map.of());
            }
            case "EndDeputy (of the project manager)" -> {
                var path = "/api/projects/" + scene.chartered().project() + "/deputies";
                yield new Ask("DELETE", path + "/" + scene.deputised(path), Map.of(), Map.of());
            }
            case "ConceiveProduct" ->
                Ask.post(
                        "/api/products", Map.of("key", scene.product(), "name", "Food", "problem", "Orders come late"));
            case "SetVision" ->
                Ask.put(
                        "/api/products/" + scene.conceived().product() + "/vision",
                        Map.of("vision", "Nobody waits in vain", "rationale", "Trust brings them back"));
            case "DefineFeature" ->
                Ask.post("/api/products/" + scene.conceived().product() + "/features", Scene.feature());
            case "PrioritizeFeature" ->
                Ask.put("/api/features/" + scene.defined() + "/priority", Map.of("horizon", "NOW", "rank", 1));
            case "PrioritizeFeature (many at once)" -> {
                var move = Map.of("feature", scene.defined(), "revision", "none", "horizon", "NOW", "rank", 1);
                yield Ask.put("/api/products/" + scene.product() + "/priorities", Map.of("moves", List.of(move)));
            }
            default -> ofFeature(row, scene);
        };
    }

    private Ask ofFeature(String row, Scene scene) {
        return switch (row) {
            case "SetGoal" -> Ask.post("/api/products/" + scene.conceived().product() + "/goals", Scene.goal());
            case "RetireGoal" -> Ask.post(scene.goalSet() + "/retirement", Scene.why());
            case "RecordInsight" -> {
                var body = Map.of("kind", "INTERVIEW", "source", "Ten customers", "text", "They call");
                yield Ask.post("/api/products/" + scene.conceived().product() + "/insights", body);
            }
            case "RefineFeature" -> Ask.post("/api/features/" + scene.defined() + "/refinements", Scene.feature());
            case "StateAssumption" ->
                Ask.post("/api/features/" + scene.defined() + "/assumptions", Map.of("text", "They look at maps"));
            case "ConcludeAssumption" -> Ask.post(scene.assumed() + "/conclusion", Map.of("result", "CONFIRMED"));
            case "TargetFeature" ->
                Ask.put("/api/features/" + scene.defined() + "/target", Map.of("quarter", "2027-Q1"));
            case "DropFeature" -> Ask.post("/api/features/" + scene.defined() + "/drop", Scene.why());
            default -> ofDelivery(row, scene);
        };
    }

    private Ask ofDelivery(String row, Scene scene) {
        return switch (row) {
            case "RedactEvent" -> {
                scene.conceived();
                var conceived = served.log().head().position() - 1;
                yield Ask.post(
                        "/api/log/redactions",
                        Map.of(
                                "position",
                                conceived,
                                "fields",
                                List.of("/problem"),
                                "rationale",
                                "It named a customer"));
            }
            case "CharterProject" -> Ask.post("/api/projects", Scene.charter(scene.project()));
            case "ScheduleProject" ->
                Ask.put(
                        "/api/projects/" + scene.chartered().project() + "/schedule",
                        Map.of("start", "2027-01-01", "end", "2027-06-30"));
            case "ScheduleMilestone" ->
                Ask.post(
                        "/api/projects/" + scene.chartered().project() + "/milestones",
                        Map.of("name", "Pilot", "due", "2027-02-12"));
            case "RescheduleMilestone" ->
                Ask.put(
                        "/api/milestones/" + scene.chartered().milestone() + "/due",
                        Map.of("due", "2027-02-19", "rationale", "The couriers are on strike"));
            case "ReachMilestone" ->
                Ask.post("/api/milestones/" + scene.chartered().milestone() + "/reached", Map.of("on", "2026-01-08"));
            case "DropMilestone" ->
                Ask.post("/api/milestones/" + scene.chartered().milestone() + "/drop", Scene.why());
            case "AddScopeItem" ->
                Ask.post(
                        "/api/projects/" + scene.chartered().project() + "/scope-items",
                        Map.of("title", "Couriers on a map"));
            case "RemoveScopeItem" -> {
                var item = scene.chartered().scopeItem();
                yield Ask.post("/api/projects/" + scene.project() + "/scope-items/" + item + "/removal", Scene.why());
            }
            case "BaselineScope" -> {
                scene.chartered().scopeItem();
                yield Ask.post("/api/projects/" + scene.project() + "/scope-baseline", Map.of());
            }
            case "ReportStatus" ->
                Ask.post(
                        "/api/projects/" + scene.chartered().project() + "/status-reports",
                        Map.of("status", "AMBER", "summary", "The map provider is late"));
            case "RegisterResource" -> {
                var member = served.admitOnly(served.freeHandle());
                yield Ask.post("/api/resources", Map.of("kind", "PERSON", "member", member, "capacity", 80));
            }
            case "ChangeCapacity" ->
                Ask.put(
                        "/api/resources/" + scene.resource() + "/capacity",
                        Map.of("capacity", 60, "from", "2027-02-01"));
            case "AllocateResource" ->
                Ask.post(
                        "/api/projects/" + scene.chartered().project() + "/allocations",
                        Scene.allocation(scene.resource()));
            case "ReleaseResource" ->
                Ask.post("/api/allocations/" + scene.allocated() + "/release", Map.of("from", "2027-02-01"));
            default -> ofHandoff(row, scene);
        };
    }

    private Ask ofHandoff(String row, Scene scene) {
        return switch (row) {
            case "ProposeHandoff" -> {
                var feature = scene.defined();
                yield Ask.post(
                        "/api/handoffs",
                        Scene.proposal(feature, scene.chartered().project()));
            }
            case "RequestClarification" ->
                on(scene.proposed(), "clarification-requests", Map.of("question", "Which couriers?"));
            case "GiveClarification" -> on(scene.asked(), "clarifications", Map.of("answer", "All of them"));
            case "AcceptHandoff" -> {
                var path = "/api/handoffs/" + scene.proposed() + "/acceptance";
                yield Ask.post(path, Map.of("milestone", scene.milestone(), "committedDate", "2027-02-19"));
            }
            case "DeclineHandoff" -> on(scene.proposed(), "declination", Scene.why());
            case "WithdrawHandoff" -> on(scene.accepted(), "withdrawal", Scene.why());
            case "ConfirmWindDown" -> on(scene.withdrawn(), "wind-down", Map.of());
            case "ReportDelivery" -> on(scene.accepted(), "delivery", Scene.evidence());
            case "AcceptDelivery" -> on(scene.delivered(), "delivery-acceptance", Map.of("criteria", List.of("C1")));
            case "RejectDelivery" -> on(scene.delivered(), "delivery-rejection", Scene.why());
            default -> new AskedBeside(served).of(row, scene);
        };
    }

    private static Ask on(String handoff, String act, Map<String, ?> body) {
        return Ask.post("/api/handoffs/" + handoff + "/" + act, body);
    }
}
