import type { TypedDomain } from './facts.ts';
import { nameOf } from './safe-name.ts';

/** What was typed: a domain, or an address, of which only the part after the last @ is used. */
export function typedDomain(typed: string, isRouted?: (ascii: string) => boolean): TypedDomain {
  const parts = typed.trim().split('@');
  const raw = parts.at(-1) ?? '';
  const named = nameOf(raw, isRouted);
  return {
    raw,
    atSigns: parts.length - 1,
    localPartMissing: parts.length > 1 && parts.slice(0, -1).join('@') === '',
    name: 'name' in named ? named.name : null,
    problem: 'problem' in named ? named.problem : null,
  };
}
