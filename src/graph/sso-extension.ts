import type { Assignment } from './assignments.ts';

/** One key of the extension's configuration, exactly as it was typed in. */
export interface SsoSetting {
  key: string;
  value: string | number | boolean;
  /** `other`: a type that has no name here. */
  type: 'string' | 'integer' | 'boolean' | 'real' | 'other';
}

/** A profile that brings Microsoft's SSO app extension to iPhones and iPads. */
export interface SsoExtension {
  id: string;
  name: string;
  /** `template`: device features. `catalog`: settings catalog. */
  place: 'template' | 'catalog';
  /** `redirect`: the general kind, pointed at Microsoft's extension. `wrong`: a kind that cannot work with it. */
  kind: 'entra' | 'redirect' | 'wrong' | 'unknown';
  settings: SsoSetting[];
  /** Apps without Microsoft's library that may take part. */
  bundleIds: string[];
  /** null: not reported, or the settings catalog, which has no such switch. */
  sharedDevice: boolean | null;
  assignments: Assignment[];
}
