package dev.throughline.command.dispatch;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All folds of the command side, found where they stand: constants of its classes. */
final class Folds {

    private Folds() {}

    /** By their places, such as {@code FeatureState.FOLD}. */
    static Map<String, Fold<?>> all() throws ReflectiveOperationException, IOException {
        var folds = new TreeMap<String, Fold<?>>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Fold.class) {
                    field.setAccessible(true);
                    folds.put(type.getSimpleName() + "." + field.getName(), (Fold<?>) field.get(null));
                }
            }
        }
        return folds;
    }

    private static List<Class<?>> classes() throws ReflectiveOperationException, IOException {
        var root = "dev/throughline/command/";
        var classes = new ArrayList<Class<?>>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**/*.class")) {
            var path = file.getURL().getPath();
            if (path.contains("/classes/") && !path.endsWith("-info.class")) {
                var name = path.substring(path.lastIndexOf(root), path.length() - ".class".length());
                classes.add(Class.forName(name.replace('/', '.'), false, Folds.class.getClassLoader()));
            }
        }
        return classes;
    }
}
