package dev.throughline.query.plan;

import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import java.time.LocalDate;

/** What the reader is still to do, over all projects that they may see. */
final class MyTasks {

    private final Reading reading;
    private final Tasks tasks;

    MyTasks(Reading reading) {
        this.reading = reading;
        this.tasks = new Tasks(reading);
    }

    MyTasksAnswer page(Paging paging) {
        Page<MyTask> page = paging.of(
                        reading
                                .snapshot()
                                .of(PlanFold.PLANS)
                                .labelled(reading.viewer().value())
                                .stream()
                                .flatMap(plan -> plan.values().stream())
                                .filter(this::isMine),
                        MyTasks::byDueDay)
                .map(task -> new MyTask(
                        tasks.answer(task), reading.named(task.id().project().value())));
        return new MyTasksAnswer(reading.position(), page.items(), page.next(), reading.anyBroken());
    }

    private boolean isMine(Task task) {
        return task.open()
                && reading.viewer().equals(task.assignee())
                && reading.maySee(Place.of(task.id().project()));
    }

    private static String byDueDay(Task task) {
        LocalDate due = task.due();
        String id = task.id().value();
        return Paging.key(
                due == null,
                due == null ? "" : due,
                task.id().project(),
                Integer.valueOf(id.substring(id.indexOf('-') + 1)));
    }
}
