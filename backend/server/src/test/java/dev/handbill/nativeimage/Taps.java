package dev.handbill.nativeimage;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.nameMatches;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import com.fasterxml.jackson.databind.JavaType;
import java.lang.instrument.Instrumentation;
import java.security.Security;
import java.util.Locale;
import java.util.function.BiConsumer;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * The places that everything which is looked up by reflection or name comes by, in every class
 * loader. The advice is copied into them, so it may use nothing but the JDK.
 */
final class Taps {
    private Taps() {}

    static void install(Instrumentation jvm) {
        AgentBuilder agent =
                new AgentBuilder.Default()
                        .disableClassFormatChanges()
                        .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                        .ignore(none());
        agent =
                tap(
                        agent,
                        "com.fasterxml.jackson.databind.introspect.POJOPropertiesCollector",
                        Json.class,
                        isConstructor());
        agent =
                tap(
                        agent,
                        "java.lang.Class",
                        Reflection.class,
                        nameMatches(
                                "privateGetDeclared(Methods|Fields|Constructors)|getRecordComponents"));
        agent =
                tap(
                        agent,
                        "java.util.ResourceBundle",
                        Bundle.class,
                        named("getBundleImpl")
                                .and(isStatic())
                                .and(takesArgument(0, named("java.lang.Module"))));
        agent =
                tap(
                        agent,
                        "io.quarkus.bootstrap.classloading.QuarkusClassLoader",
                        Resource.class,
                        nameMatches("getResource|getResources|getResourceAsStream")
                                .and(takesArgument(0, String.class)));
        agent =
                tap(
                        agent,
                        "sun.util.locale.provider.LocaleProviderAdapter",
                        Formats.class,
                        nameMatches("getAdapter").and(takesArgument(1, Locale.class)));
        agent.installOn(jvm);
    }

    private static AgentBuilder tap(
            AgentBuilder agent,
            String type,
            Class<?> advice,
            ElementMatcher.Junction<MethodDescription> methods) {
        return agent.type(named(type))
                .transform(
                        (builder, description, loader, module, domain) ->
                                builder.visit(Advice.to(advice).on(methods)));
    }

    static final class Json {
        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void note(@Advice.FieldValue("_type") JavaType type) {
            Object pen = Security.getProvider("handbill-notes");
            if (pen != null) {
                ((BiConsumer<String, Object>) (Object) pen).accept("JSON", type.getRawClass());
            }
        }
    }

    static final class Reflection {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void note(@Advice.This Class<?> type) {
            if (!type.getName().startsWith("dev.handbill.")) {
                return;
            }
            Object pen = Security.getProvider("handbill-notes");
            if (pen != null) {
                ((BiConsumer<String, Object>) (Object) pen).accept("REFLECTION", type);
            }
        }
    }

    static final class Bundle {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void note(@Advice.AllArguments Object[] arguments) {
            Object pen = Security.getProvider("handbill-notes");
            if (pen == null) {
                return;
            }
            for (Object argument : arguments) {
                if (argument instanceof String name) {
                    ((BiConsumer<String, Object>) (Object) pen).accept("BUNDLE", name);
                    return;
                }
            }
        }
    }

    static final class Resource {
        @Advice.OnMethodExit
        @SuppressWarnings("unchecked")
        static void note(@Advice.Argument(0) String name) {
            if (name.endsWith(".class")) {
                return;
            }
            Object pen = Security.getProvider("handbill-notes");
            if (pen != null) {
                ((BiConsumer<String, Object>) (Object) pen).accept("RESOURCE", name);
            }
        }
    }

    static final class Formats {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        static void note(@Advice.Argument(1) Locale locale) {
            Object pen = Security.getProvider("handbill-notes");
            if (pen != null) {
                ((BiConsumer<String, Object>) (Object) pen).accept("LOCALE", locale);
            }
        }
    }
}
