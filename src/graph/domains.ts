import { flagIn, textIn, type Raw } from './fields.ts';
import type { GraphReader } from './reader.ts';

export interface Domain {
  /** In lower case. */
  name: string;
  verified: boolean | null;
}

/** The domains that sign-in addresses of this tenant may end in. Needs Domain.Read.All. */
export async function domainsOf(graph: GraphReader): Promise<Domain[]> {
  const rows = await graph.list<Raw>('/domains', { version: 'v1.0', select: ['id', 'isVerified'] });
  return rows.flatMap((row) => {
    const name = textIn(row, 'id')?.toLowerCase() ?? null;
    return name === null ? [] : [{ name, verified: flagIn(row, 'isVerified') }];
  });
}
