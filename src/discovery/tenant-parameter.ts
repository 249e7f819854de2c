import { tenantParameter } from './expected-file.ts';
import type { Said } from './rule.ts';
import { nameOf } from './safe-name.ts';

export type TenantCase =
  | 'own'
  | 'missing'
  | 'key-case'
  | 'twice'
  | 'placeholder'
  | 'foreign'
  | 'not-id'
  | 'domain-name'
  | 'extra'
  | 'not-known';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** All digits alike is nobody's id. */
const empty = /^([0-9a-fx])\1{7}-\1{4}-\1{4}-\1{4}-\1{12}$/i;
const placeholder = /tenant|your|guid|[<>{}[\]%]|xxx/i;

/** What the address says about the tenant. `own` null: not known. */
export function tenantCase(parameters: URLSearchParams, own: string | null): Said<TenantCase> {
  const names = [...parameters.keys()];
  const [found = '', ...more] = parameters.getAll(tenantParameter);
  if (!names.includes(tenantParameter)) {
    const other = names.find((name) => name.trim().toLowerCase() === tenantParameter.toLowerCase());
    return other === undefined ? { case: 'missing' } : { case: 'key-case', slots: { found: other } };
  }
  if (more.length > 0) return { case: 'twice' };
  const slots = { found: found.slice(0, 80), wanted: own?.toLowerCase() ?? '' };
  if (!guid.test(found) || empty.test(found)) return { case: notAnId(found), slots };
  if (own === null) return { case: 'not-known', slots };
  if (found.toLowerCase() !== own.toLowerCase()) return { case: 'foreign', slots };
  const extra = names.filter((name) => name !== tenantParameter).join(', ');
  return extra === '' ? { case: 'own' } : { case: 'extra', slots: { extra: extra.slice(0, 200) } };
}

function notAnId(found: string): 'placeholder' | 'domain-name' | 'not-id' {
  if (empty.test(found) || placeholder.test(found)) return 'placeholder';
  return 'name' in nameOf(found) ? 'domain-name' : 'not-id';
}
