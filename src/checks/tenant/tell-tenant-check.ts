import { wordsFor } from '../../texts/words.ts';
import type { OutcomeFacts, UnknownReason } from '../outcome.ts';
import { unknownWords } from '../unknown-words.ts';
import type { TenantCheckResult } from './run-tenant-checks.ts';
import type { AnyTenantCheck, TenantFeature } from './tenant-check.ts';
import type { TenantOutcome, TenantStatus, TenantUnknown } from './tenant-outcome.ts';

/** One check in words, as JSON: what cards, reports and stored runs are made of. */
export interface ToldTenantCheck {
  id: string;
  /** The worst of its findings. */
  status: TenantStatus;
  title: string;
  why: string;
  link: string;
  features: readonly TenantFeature[];
  usesBeta: boolean;
  permissions: readonly string[];
  /** The worst one first; never empty. */
  findings: readonly ToldTenantFinding[];
}

export interface ToldTenantFinding {
  status: TenantStatus;
  /** null: it could not be told, and there is no more to say than why. */
  case: string | null;
  finding: string;
  /** Empty where nothing is to be done. */
  fix: string;
  facts: OutcomeFacts;
  /** ISO 8601; null: it could not be told. */
  asOf: string | null;
  reason: UnknownReason | null;
  requestId: string | null;
}

export interface TenantLanguage {
  locale: string;
  timeZone: string;
}

/** Nothing in it is Markdown, and names stand as Graph gave them. */
export function tellTenantCheck({ check, findings }: TenantCheckResult, language: TenantLanguage): ToldTenantCheck {
  const { id, features, usesBeta, permissions } = check;
  const words = wordsFor(`tenant-check.${id}`, check.text, language.locale, language.timeZone);
  return {
    id,
    status: findings[0].status,
    title: words('title'),
    why: words('why'),
    link: check.text.link,
    features,
    usesBeta,
    permissions,
    findings: findings.map((finding) => toldFinding(finding, check, language)),
  };
}

function toldFinding(outcome: TenantOutcome, check: AnyTenantCheck, language: TenantLanguage): ToldTenantFinding {
  const words = wordsFor(`tenant-check.${check.id}`, check.text, language.locale, language.timeZone);
  const fixOf = (found: string, facts: OutcomeFacts): string => (`${found}Fix` in check.text ? words(`${found}Fix`, facts) : '');
  if (outcome.status === 'unknown') {
    const { reason, requestId = null, case: found, facts = {} } = outcome;
    const told =
      found === undefined ? whyUnknown(outcome, check, language) : { finding: words(found, facts), fix: fixOf(found, facts) };
    return { status: 'unknown', case: found ?? null, ...told, facts, asOf: null, reason, requestId };
  }
  const { status, case: found, facts, asOf } = outcome;
  const told = { finding: words(found, facts), fix: fixOf(found, facts) };
  return { status, case: found, ...told, facts, asOf: asOf.toISOString(), reason: null, requestId: null };
}

function whyUnknown(
  { reason, permissions }: TenantUnknown,
  check: AnyTenantCheck,
  { locale }: TenantLanguage,
): { finding: string; fix: string } {
  const { forPerson, forIt } = unknownWords(reason, permissions ?? check.permissions, locale);
  return { finding: forPerson, fix: forIt };
}
