// node scripts/kubernetes-schemas.mjs _definitions.json > deploy/kubernetes/schemas/kubernetes.json
// Cuts, out of the JSON schemas that are made of Kubernetes' published OpenAPI (the strict form, which knows no other
// members; the PyPI package kubernetes-validate ships them), the kinds that deploy/kubernetes uses and what they refer to,
// without descriptions. Run it by hand for another version of Kubernetes or another kind.
import fs from "node:fs";

const kinds = [
  "io.k8s.api.core.v1.Namespace",
  "io.k8s.api.core.v1.ServiceAccount",
  "io.k8s.api.core.v1.ConfigMap",
  "io.k8s.api.core.v1.Service",
  "io.k8s.api.apps.v1.Deployment",
  "io.k8s.api.batch.v1.Job",
  "io.k8s.api.policy.v1.PodDisruptionBudget",
  "io.k8s.api.networking.v1.NetworkPolicy",
  "io.k8s.api.networking.v1.Ingress",
];
const all = JSON.parse(fs.readFileSync(process.argv[2], "utf8")).$defs;
const kept = {};

function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (schema === null || typeof schema !== "object") return schema;
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if ((key === "description" && typeof value === "string") || key.startsWith("x-kubernetes-")) continue;
    if (key === "$ref") {
      const name = value.split("/").pop();
      keep(name);
      result.$ref = `#/$defs/${name}`;
    } else {
      result[key] = plain(value);
    }
  }
  return result;
}

function keep(name) {
  if (name in kept) return;
  kept[name] = {};
  kept[name] = plain(all[name]);
}

kinds.forEach(keep);
const inOrder = Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1));
const lines = inOrder.map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`);
console.log(`{"$defs": {\n${lines.join(",\n")}\n}}`);
