import type { SignInCase } from './sign-in-words.ts';

export type CodeKind = 'credential' | 'mfa' | 'device' | 'session' | 'config' | 'service' | 'block' | 'interrupt' | 'unverified';

export interface SignInCode {
  /** Microsoft's name, for IT. */
  name: string;
  kind: CodeKind;
  /** Which words fit: several codes mean the same to an employee. */
  case: SignInCase;
}

/** Codes (with Microsoft's names) that share one meaning. */
export function of(meaning: Omit<SignInCode, 'name'>, names: Readonly<Record<number, string>>): [number, SignInCode][] {
  return Object.entries(names).map(([code, name]) => [Number(code), { ...meaning, name }]);
}
