package dev.handbill.kernel.contract;

import dev.handbill.kernel.config.Roles;
import dev.handbill.kernel.idempotency.IdempotencyFilter;
import dev.handbill.kernel.json.Clearable;
import dev.handbill.kernel.json.MergePatch;
import dev.handbill.kernel.web.Limit;
import dev.handbill.kernel.web.Page;
import dev.handbill.kernel.web.ProblemMappers;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Completes openapi.yaml while it is built, from what the wire records say: a component that is not
 * {@code @Nullable} is required, and every operation may answer with a problem (RFC 9457).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final DotName NULLABLE =
            DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName UNWRAPPED =
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName CHANGE = DotName.createSimple(MergePatch.class.getName());
    private static final DotName CLEARABLE = DotName.createSimple(Clearable.class.getName());
    private static final String PROBLEM = "Problem";

    /** Whoever repeats it without a key would tell somebody twice. */
    private static final String NEEDS_A_KEY = "sendMessage";

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final int LONGEST_CURSOR = 200;
    private static final int LONGEST_SEARCH = 200;
    private static final String SESSION = "session";
    private static final String API_KEY = "apiKey";

    private final Map<String, ClassInfo> records;
    private final ClassInfo page;

    private final ContractOperations operations;
    private final EntityTagHeaders tags;
    private final ConstraintSchemas constraints;

    public ContractFilter(IndexView index) {
        this.constraints = new ConstraintSchemas(index);
        this.operations = new ContractOperations(index);
        this.page = index.getClassByName(Page.class);
        this.records =
                index.getKnownClasses().stream()
                        .filter(ClassInfo::isRecord)
                        .filter(record -> record.name().toString().startsWith("dev.handbill."))
                        .collect(
                                Collectors.toMap(
                                        ClassInfo::simpleName, record -> record, (a, b) -> a));
        this.tags = new EntityTagHeaders(records);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        components.getSchemas().forEach(this::complete);
        Discriminators.complete(components.getSchemas());
        addProblem(components);
        components.getSchemas().forEach(ContractFilter::describe);
        addWaysToSignIn(components);
        RateLimitHeaders.add(components);
        contract.getTags().forEach(tag -> tag.setDescription(TagWords.of(tag.getName())));
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(
                        path -> {
                            path.getOperations().values().forEach(this::complete);
                            tags.complete(path);
                            path.getOperations()
                                    .values()
                                    .forEach(operation -> mayLeaveOut(operation, components));
                            if (path.getPATCH() != null) {
                                readMergePatch(path.getPATCH());
                            }
                        });
    }

    /** A reference takes words beside it (JSON Schema 2020-12). */
    private static void describe(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties()
                .forEach(
                        (property, described) -> {
                            String words = PropertyWords.of(name, property);
                            if (described.getDescription() == null && !words.isEmpty()) {
                                described.setDescription(words);
                            }
                        });
    }

    private void complete(String name, Schema schema) {
        ClassInfo record = records.get(name);
        if (record == null && name.startsWith("Page")) {
            record = page;
        }
        if (record == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        complete(record, schema, required);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private void complete(ClassInfo record, Schema schema, List<String> required) {
        for (RecordComponentInfo component : record.recordComponents()) {
            ClassInfo within = records.get(component.type().name().withoutPackagePrefix());
            if (within != null && isUnwrapped(record, component)) {
                complete(within, schema, required);
                continue;
            }
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            FieldInfo field = record.field(component.name());
            if (field != null) {
                constraints.complete(field, property);
            }
            if (mayBeNull(record, component)) {
                schema.addProperty(component.name(), orNull(property));
            }
            if (!isNullable(component)) {
                required.add(component.name());
            }
        }
    }

    /**
     * Jackson's annotation cannot stand on a component itself; the compiler puts it on the field.
     */
    private static boolean isUnwrapped(ClassInfo record, RecordComponentInfo component) {
        FieldInfo field = record.field(component.name());
        return field != null && field.hasAnnotation(UNWRAPPED);
    }

    /** In changes null clears (RFC 7396), so it is allowed where something can be cleared alone. */
    private static boolean mayBeNull(ClassInfo record, RecordComponentInfo component) {
        FieldInfo field = record.field(component.name());
        boolean isChange = record.hasDeclaredAnnotation(CHANGE);
        return isNullable(component)
                && (!isChange || (field != null && field.hasAnnotation(CLEARABLE)));
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.hasDeclaredAnnotation(NULLABLE);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null || schema.getEnumeration() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(schema)
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
        return schema;
    }

    private static void addProblem(Components components) {
        Schema error =
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description("One thing that is wrong in the request")
                        .addProperty("pointer", text())
                        .addProperty("detail", text())
                        .addRequired("pointer")
                        .addRequired("detail");
        Schema problem =
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description("What went wrong, by RFC 9457; some types add members")
                        .addProperty("type", text())
                        .addProperty("title", text())
                        .addProperty(
                                "status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                        .addProperty("detail", text())
                        .addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref("FieldError")));
        List.of("type", "title", "status", "detail").forEach(problem::addRequired);
        components.addSchema("FieldError", error);
        components.addSchema(PROBLEM, problem);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void addWaysToSignIn(Components components) {
        components.setSecuritySchemes(null);
        components.addSecurityScheme(
                SESSION,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("handbill_session")
                        .description("The dashboard's cookie; the roles that may call"));
        components.addSecurityScheme(
                API_KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "An API key, hb_…; the scopes of which it needs one. Answers to a"
                                        + " key, other than at the counter, tell in RateLimit and"
                                        + " RateLimit-Policy how many requests are left"));
    }

    private void complete(Operation operation) {
        if (operations.isRepeatable(operation)) {
            operation.addParameter(
                    idempotencyKey().required(NEEDS_A_KEY.equals(operation.getOperationId())));
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.setSecurity(waysIn(operation.getSecurity()));
        } else {
            // said, not left out: nobody forgot it
            operation.setSecurity(List.of());
        }
        APIResponses responses = operation.getResponses();
        List.of("400", "401", "403").forEach(responses::removeAPIResponse);
        operations.completeResponses(operation);
        if (operation.getParameters() != null) {
            // the cookie is how a session signs in, which the security schemes say already
            operation.setParameters(
                    operation.getParameters().stream()
                            .filter(parameter -> parameter.getIn() != Parameter.In.COOKIE)
                            .toList());
            operation.getParameters().forEach(ContractFilter::bound);
            operation.getParameters().forEach(parameter -> describe(operation, parameter));
        }
        responses.setDefaultValue(
                OASFactory.createAPIResponse()
                        .description("What went wrong")
                        .headers(RateLimitHeaders.ofProblems())
                        .content(
                                OASFactory.createContent()
                                        .addMediaType(
                                                ProblemMappers.PROBLEM_JSON,
                                                OASFactory.createMediaType()
                                                        .schema(
                                                                OASFactory.createSchema()
                                                                        .ref(PROBLEM)))));
    }

    /** A body of which nothing is required may be left out. */
    private static void mayLeaveOut(Operation operation, Components components) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType json = operation.getRequestBody().getContent().getMediaType(JSON);
        if (json == null || json.getSchema() == null || json.getSchema().getRef() == null) {
            return;
        }
        String name = json.getSchema().getRef().replaceFirst(".*/", "");
        Schema body = components.getSchemas().get(name);
        if (body != null && (body.getRequired() == null || body.getRequired().isEmpty())) {
            operation.getRequestBody().setRequired(false);
        }
    }

    /** Changes are merge patches (RFC 7396), whichever of the two types they are sent as. */
    private static void readMergePatch(Operation change) {
        if (change.getRequestBody() == null || change.getRequestBody().getContent() == null) {
            return;
        }
        MediaType json = change.getRequestBody().getContent().getMediaType(JSON);
        if (json != null) {
            change.getRequestBody()
                    .getContent()
                    .addMediaType(
                            MERGE_PATCH, OASFactory.createMediaType().schema(json.getSchema()));
        }
    }

    private static void describe(Operation operation, Parameter parameter) {
        String words = ParameterWords.of(operation.getOperationId(), parameter.getName());
        if (parameter.getDescription() == null && !words.isEmpty()) {
            parameter.setDescription(words);
        }
    }

    /** What holds for a parameter of this name everywhere. */
    private static void bound(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (parameter.getIn() != Parameter.In.QUERY || schema == null) {
            return;
        }
        switch (parameter.getName()) {
            case "limit" -> {
                schema.setMinimum(BigDecimal.ONE);
                schema.setMaximum(BigDecimal.valueOf(Limit.MOST));
                schema.setDefaultValue(Limit.DEFAULT);
                parameter.setDescription("How many of them a page has at most");
            }
            case "cursor" -> {
                schema.setMaxLength(LONGEST_CURSOR);
                parameter.setDescription("The nextCursor of the page before");
            }
            case "query" -> {
                schema.setMaxLength(LONGEST_SEARCH);
                parameter.setDescription("Words to search for");
            }
            default -> boundOther(schema);
        }
    }

    private static void boundOther(Schema schema) {
        if (schema.getType() == null || schema.getEnumeration() != null) {
            return;
        }
        if (schema.getType().contains(SchemaType.STRING) && schema.getMaxLength() == null) {
            schema.setMaxLength(LONGEST_SEARCH);
        }
        if (schema.getType().contains(SchemaType.INTEGER) && schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IdempotencyFilter.KEY_HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Any unique text. The same request with the same key is answered as the"
                                + " first time, and nothing happens twice")
                .schema(
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .maxLength(IdempotencyFilter.LONGEST_KEY));
    }

    private static List<SecurityRequirement> waysIn(List<SecurityRequirement> generated) {
        List<String> callers =
                generated.stream()
                        .flatMap(requirement -> requirement.getSchemes().values().stream())
                        .flatMap(List::stream)
                        .toList();
        List<String> roles = List.of(Roles.OWNER, Roles.MARKETER, Roles.STAFF);
        List<SecurityRequirement> ways = new ArrayList<>();
        addWay(ways, SESSION, callers.stream().filter(roles::contains).toList());
        addWay(ways, API_KEY, callers.stream().filter(name -> !roles.contains(name)).toList());
        return ways;
    }

    private static void addWay(List<SecurityRequirement> ways, String scheme, List<String> names) {
        if (!names.isEmpty()) {
            ways.add(OASFactory.createSecurityRequirement().addScheme(scheme, names));
        }
    }
}
