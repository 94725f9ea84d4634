import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * Finds what is wrong with the files of a deployment before a cluster does: members that Kubernetes does not know, names
 * and labels that lead nowhere, containers with more rights or fewer bounds than all others. Looks at the files themselves,
 * and at the rendered overlay where its path is given.
 */
final class CheckDeploy {
    private static final Path KUBERNETES = Path.of("deploy/kubernetes");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> mistakes = new ArrayList<>();
    private final ObjectNode definitions = JSON.createObjectNode();

    public static void main(String[] args) throws IOException {
        CheckDeploy check = new CheckDeploy();
        check.readSchemas();
        int files = check.kubernetes(check.manifests(), "as written");
        String also = "not rendered: neither kubectl nor kustomize is installed";
        if (args.length > 0) {
            also = check.kubernetes(objects(Path.of(args[0])), "rendered") + " in the rendered overlay";
        }
        int services = check.compose(objects(Path.of("docker-compose.yml")).getFirst());
        check.mistakes.forEach(mistake -> System.err.println("handbill: " + mistake));
        if (!check.mistakes.isEmpty()) {
            System.exit(1);
        }
        System.out.printf("deployment: %d objects of Kubernetes (%s), %d containers of Compose: nothing wrong%n", files, also, services);
    }

    private void readSchemas() throws IOException {
        for (String file : List.of("kubernetes.json", "keda.json")) {
            definitions.setAll((ObjectNode) JSON.readTree(KUBERNETES.resolve("schemas").resolve(file).toFile()).get("$defs"));
        }
    }

    private List<JsonNode> manifests() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(KUBERNETES)) {
            for (Path file : files.filter(CheckDeploy::isManifest).sorted().toList()) {
                all.addAll(objects(file));
            }
        }
        return all;
    }

    private static boolean isManifest(Path file) {
        return file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml");
    }

    private static List<JsonNode> objects(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (Object object : new Yaml().loadAll(Files.readString(file))) {
            objects.add(JSON.valueToTree(object));
        }
        return objects;
    }

    private int kubernetes(List<JsonNode> objects, String how) {
        for (JsonNode object : objects) {
            String name = "%s %s (%s)".formatted(text(object, "/kind"), text(object, "/metadata/name"), how);
            hold(object, name);
            JsonNode pod = object.at("/spec/template/spec");
            if (!pod.isMissingNode()) {
                bounds(pod, name);
            }
        }
        List<JsonNode> pods = objects.stream().map(o -> o.at("/spec/template/metadata/labels")).filter(l -> !l.isMissingNode()).toList();
        List<JsonNode> deployments = of(objects, "Deployment");
        for (JsonNode object : objects) {
            String name = text(object, "/kind") + " " + text(object, "/metadata/name");
            switch (text(object, "/kind")) {
                case "Service" -> selects(object.at("/spec/selector"), pods, name);
                case "PodDisruptionBudget" -> selects(object.at("/spec/selector/matchLabels"), pods, name);
                case "NetworkPolicy" -> selects(object.at("/spec/podSelector/matchLabels"), pods, name);
                case "ScaledObject" -> named(text(object, "/spec/scaleTargetRef/name"), deployments, name);
                case "Ingress" ->
                        each(object.at("/spec/rules/0/http/paths"))
                                .forEach(path -> named(text(path, "/backend/service/name"), of(objects, "Service"), name));
                default -> {}
            }
        }
        for (JsonNode deployment : deployments) {
            String component = text(deployment, "/metadata/labels/app.kubernetes.io~1component");
            must(of(objects, "PodDisruptionBudget").stream().anyMatch(budget -> text(budget, "/spec/selector/matchLabels/app.kubernetes.io~1component").equals(component)),
                    component + ": no disruption budget (" + how + ")");
        }
        return objects.size();
    }

    private void hold(JsonNode object, String name) {
        String[] api = text(object, "/apiVersion").split("/");
        String group = api.length == 1 ? "core" : api[0].replace(".k8s.io", "");
        String kind = text(object, "/kind");
        String definition =
                group.contains(".")
                        ? String.join(".", group, api[1], kind)
                        : "io.k8s.api.%s.%s.%s".formatted(group, api[api.length - 1], kind);
        if (!definitions.has(definition)) {
            mistakes.add(name + ": no schema of " + definition + "; scripts/kubernetes-schemas.mjs cuts one out");
            return;
        }
        ObjectNode root = JSON.createObjectNode().put("$ref", "#/$defs/" + definition);
        root.set("$defs", definitions);
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
        schema.validate(object).forEach(error -> mistakes.add(name + ": " + error.getMessage()));
    }

    private void bounds(JsonNode pod, String name) {
        must(!pod.path("automountServiceAccountToken").asBoolean(true), name + ": gets a key to the cluster");
        must(pod.at("/securityContext/runAsNonRoot").asBoolean(), name + ": may run as root");
        must(text(pod, "/securityContext/seccompProfile/type").equals("RuntimeDefault"), name + ": any system call");
        for (JsonNode container : each(pod.path("containers"))) {
            JsonNode rights = container.path("securityContext");
            must(rights.path("readOnlyRootFilesystem").asBoolean(), name + ": its files can be written");
            must(!rights.path("allowPrivilegeEscalation").asBoolean(true), name + ": may gain rights");
            must(text(rights, "/capabilities/drop/0").equals("ALL"), name + ": keeps capabilities");
            must(container.at("/resources/limits").has("memory"), name + ": no bound on memory");
            must(container.has("readinessProbe") || name.startsWith("Job"), name + ": no readiness probe");
            must(container.has("livenessProbe") || name.startsWith("Job"), name + ": no liveness probe");
        }
    }

    private int compose(JsonNode compose) throws IOException {
        compose.path("services").properties().forEach(entry -> {
            String name = "service " + entry.getKey();
            JsonNode service = entry.getValue();
            must(service.path("read_only").asBoolean(), name + ": its files can be written");
            must(text(service, "/cap_drop/0").equals("ALL"), name + ": keeps capabilities");
            must(!service.has("cap_add") && !service.path("privileged").asBoolean(), name + ": is given capabilities");
            must(text(service, "/security_opt/0").equals("no-new-privileges:true"), name + ": may gain rights");
            must(service.has("mem_limit") && service.has("pids_limit"), name + ": no bounds");
            must(entry.getKey().equals("frontend") || !service.has("ports"), name + ": is published");
            must(service.has("healthcheck") || checksItself(service), name + ": no health check");
            must(service.has("user") || runsAsSomebody(service), name + ": runs as root");
            must(!text(service, "/image").matches("[^:]+|.*:latest") || service.has("build"), name + ": any version of its image");
            service.path("environment").properties().forEach(variable ->
                    must(!variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN|KEY)"), name + ": " + variable.getKey() + " is in its environment"));
            must(!service.path("command").toString().contains("requirepass"), name + ": its password is on the command line");
        });
        must(compose.at("/networks/stores/internal").asBoolean(), "network stores: has a way out");
        return compose.path("services").size();
    }

    private static boolean checksItself(JsonNode service) {
        return dockerfiles(service).allMatch(text -> text.contains("\nHEALTHCHECK "));
    }

    private static boolean runsAsSomebody(JsonNode service) {
        return dockerfiles(service).allMatch(text -> text.contains("\nUSER 10001") || text.contains("-unprivileged:"));
    }

    private static Stream<String> dockerfiles(JsonNode service) {
        List<Path> files =
                service.path("build").isTextual()
                        ? List.of(Path.of(text(service, "/build"), "Dockerfile"))
                        : Stream.of("native", "jvm").map(kind -> Path.of(text(service, "/build/context"), "Dockerfile." + kind)).toList();
        return files.stream().map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                return "";
            }
        });
    }

    private void selects(JsonNode labels, List<JsonNode> pods, String name) {
        // a policy may choose by expressions
        Predicate<JsonNode> hasAll = pod -> labels.properties().stream().allMatch(label -> label.getValue().equals(pod.path(label.getKey())));
        must(labels.isMissingNode() || pods.stream().anyMatch(hasAll), name + ": chooses no pod");
    }

    private void named(String wanted, List<JsonNode> objects, String name) {
        must(objects.stream().anyMatch(object -> text(object, "/metadata/name").equals(wanted)), name + ": there is no " + wanted);
    }

    private static List<JsonNode> of(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> text(object, "/kind").equals(kind)).toList();
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            mistakes.add(otherwise);
        }
    }
}
