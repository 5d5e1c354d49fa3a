package dev.throughline.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.access.MemberDirectory;
import dev.throughline.log.EventLog;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.authority.AuthorityFold;
import dev.throughline.query.board.HandoffFold;
import dev.throughline.query.comment.CommentFold;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.delivery.DeliveryFold;
import dev.throughline.query.delivery.ScopeFold;
import dev.throughline.query.fact.FactFold;
import dev.throughline.query.feature.FeatureFold;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.History;
import dev.throughline.query.fold.MemoryProjector;
import dev.throughline.query.fold.Projector;
import dev.throughline.query.fold.Views;
import dev.throughline.query.grounds.GroundsFold;
import dev.throughline.query.plan.PlanFold;
import dev.throughline.query.rank.RankFold;
import dev.throughline.query.request.RequestFold;
import dev.throughline.query.resources.ResourceFold;
import dev.throughline.query.roadmap.RoadmapFold;
import dev.throughline.query.store.MongoProjector;
import dev.throughline.query.timeline.TimelineFold;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The module's only way in for Spring. It needs an {@link EventLog}, a {@link MemberDirectory} and a {@link Clock}, and reads
 * {@code throughline.zone}, in which days begin (UTC by default). The views are kept in a {@link MongoDatabase} where there
 * is one.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QueryConfiguration {

    /** Every view there is. */
    public static final List<Fold<?>> FOLDS = List.of(
            FactFold.FACTS,
            AuthorityFold.AUTHORITY,
            DecisionFold.DECISIONS,
            RankFold.RANKS,
            RoadmapFold.ROADMAPS,
            GroundsFold.GROUNDS,
            FeatureFold.FEATURES,
            HandoffFold.HANDOFFS,
            TimelineFold.TIMELINE,
            PlanFold.PLANS,
            DeliveryFold.DELIVERIES,
            ScopeFold.SCOPES,
            ResourceFold.RESOURCES,
            RequestFold.REQUESTS,
            CommentFold.COMMENTS);

    /** In MongoDB where there is a database, with the client that it is of; else in memory. */
    @Bean
    Projector projector(EventLog log, ObjectProvider<MongoClient> client, ObjectProvider<MongoDatabase> database) {
        MongoDatabase store = database.getIfAvailable();
        return store == null
                ? new MemoryProjector(log, FOLDS)
                : new MongoProjector(log, client.getObject(), store, FOLDS);
    }

    @Bean
    Views views(Projector projector) {
        return projector.views();
    }

    @Bean
    History history(Views views) {
        return new History(views, newest -> DecisionFold.in(newest).all());
    }

    @Bean
    Reads reads(
            Views views,
            EventLog log,
            History history,
            MemberDirectory directory,
            Clock clock,
            @Value("${throughline.zone:UTC}") ZoneId zone) {
        return new Reads(views, () -> log.head().position(), history, directory, clock, zone);
    }
}
