import type { ServiceHealth } from '../graph/service-health.ts';
import type { Aged } from '../graph/tenant-facts.ts';
import { decisiveFailure, signInsOf } from './last-failure.ts';
import { type LookedAt, lookedAt } from './looked-at.ts';
import { defineRule, type RuleRun, type Verdict } from './rule.ts';
import type { CodeKind } from './tables/sign-in-code.ts';

/** A failed sign-in that several people may share. */
export interface SharedFailure {
  code: number;
  /** Microsoft's name. */
  name: string;
  /** Somebody at IT can end it; otherwise it is Microsoft's to end. */
  itActs: boolean;
  /** This person included. */
  people: number;
}

export interface KnownProblemFacts {
  health: LookedAt<Aged<readonly ServiceHealth[]>>;
  /** null: nothing failed lately that others could share. */
  shared: LookedAt<SharedFailure | null>;
}

const id = 'known-problem';
const window = 30 * 60_000;
const enough = 3;
/** A wrong password is everybody's own, a phone that is not set up says nothing about the next one, a step on the way is no failure. */
const sharable: ReadonlySet<CodeKind> = new Set(['config', 'service', 'block', 'mfa']);
const itsKinds: ReadonlySet<CodeKind> = new Set(['config', 'block']);

/** Never certain: incidents are often partial, and several people may fail for reasons of their own. */
export const knownProblem = defineRule<KnownProblemFacts['health'], KnownProblemFacts>({
  id,
  evidence: 'admin/serviceAnnouncement/healthOverviews; how many people asked about the same AADSTS number within 30 minutes',
  permissions: ['ServiceHealth.Read.All', 'AuditLog.Read.All'],
  read: (run) => lookedAt(run.tenant.serviceHealth(), id),
  readOn: async (run, health) => ({ health, shared: await lookedAt(sharedFailureOf(run), id) }),

  decide({ health, shared }, now): Verdict {
    if (shared.kind === 'seen' && shared.value && shared.value.people >= enough) {
      const { itActs, ...facts } = shared.value;
      return { kind: 'cause', case: itActs ? 'sharedSetting' : 'shared', facts, asOf: now };
    }
    const reported = healthVerdict(health);
    if (reported.kind === 'cause' || shared.kind === 'seen') return reported;
    return reported.kind === 'unknown' ? reported : shared;
  },

  cases: {
    shared: { confidence: 'high', actsOn: 'nobody', next: 'check-again' },
    sharedSetting: { confidence: 'high', actsOn: 'it', next: 'check-again' },
    reported: { confidence: 'high', actsOn: 'nobody', next: 'check-again' },
    teams: { confidence: 'medium', actsOn: 'nobody', next: 'check-again', ask: { yes: 'teamsToo', no: 'teamsOnlyYou' } },
    teamsToo: { confidence: 'high', actsOn: 'nobody', next: 'check-again', answered: true },
    teamsOnlyYou: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
  },

  text: {
    title: 'Problems that Microsoft reports, or that several of you have',
    shared: '{people} people in your company have the same problem right now, so it is not about you or your phone.',
    sharedNext: 'Wait half an hour, then check again. You need not change anything.',
    sharedIt:
      'AADSTS{code} ({name}) hit {people} people who asked me within 30 minutes. See Microsoft 365 admin center > Health > Service health, and Microsoft Entra admin center > Monitoring & health > Sign-in logs, filtered by this error code.',
    sharedSetting:
      '{people} people in your company have the same problem right now, so it is not about you or your phone. IT has to look at it.',
    sharedSettingNext: 'Wait half an hour, then check again. You need not change anything on your phone.',
    sharedSettingIt:
      'AADSTS{code} ({name}) hit {people} people who asked me within 30 minutes. This number comes from a rule or a setting: see what was changed last under Microsoft Entra admin center > Monitoring & health > Audit logs, and the sign-ins under Sign-in logs.',
    reported:
      '{area, select, phones {Microsoft reports a problem with the service that looks after work phones. It may be what stops you.} signin {Microsoft reports a problem with signing in. It may be what stops you.} other {Microsoft reports problems with signing in and with the service that looks after work phones. They may be what stops you.}}',
    reportedNext: 'Wait half an hour, then check again. You need not change anything.',
    reportedIt:
      'Microsoft reports trouble with: {services}. It need not concern this person: incidents are often partial. Microsoft 365 admin center > Health > Service health.',
    teams: 'Microsoft reports a problem with Teams. I cannot see whether it is about signing in.',
    teamsNext: 'Ask a colleague whether Teams works for them, then check again.',
    teamsIt:
      'Microsoft reports trouble with: {services}. The overview does not say whether sign-in is concerned: Microsoft 365 admin center > Health > Service health.',
    teamsAsk: 'Do colleagues have the same trouble with Teams right now?',
    teamsWhere: 'Ask somebody near you to open Teams on their phone.',
    teamsToo: 'Then it is most likely the problem that Microsoft reports.',
    teamsTooNext: 'Wait half an hour, then check again. You need not change anything.',
    teamsTooIt: 'The person says that colleagues are affected too. Follow Microsoft 365 admin center > Health > Service health.',
    teamsOnlyYou: 'Then the problem that Microsoft reports is hardly yours.',
    teamsOnlyYouNext: 'Tell IT, with what I found out.',
    teamsOnlyYouIt:
      'Microsoft reports trouble with: {services}, but the person says that colleagues are not affected. Look at the sign-in logs of this person.',
  },
});

/** Notes this person's failure before counting, so that several who ask at the same moment see each other. */
async function sharedFailureOf(run: RuleRun): Promise<SharedFailure | null> {
  const failure = decisiveFailure(await signInsOf(run), run.now);
  const since = new Date(run.now.getTime() - window);
  if (!failure?.code || !sharable.has(failure.code.kind) || failure.signIn.at < since) return null;
  const { code, at } = failure.signIn;
  await run.tally.note(code, run.personId, at);
  const people = 1 + (await run.tally.others(code, run.personId, since));
  return { code, name: failure.code.name, itActs: itsKinds.has(failure.code.kind), people };
}

// By name, since ids differ between clouds. "Mobile Device Management for Office 365" is another product.
const phones = /\bintune\b/i;
const signIn = /\bentra\b|\bidentity\b|azure active directory|authenticator/i;
const teams = /\bmicrosoft teams\b/i;

function healthVerdict(health: KnownProblemFacts['health']): Verdict {
  if (health.kind === 'unknown') return health;
  const { value: services, asOf } = health.value;
  const namedIn = (pattern: RegExp) => services.filter(({ service }) => pattern.test(service));
  const relevant = [...namedIn(phones), ...namedIn(signIn)];
  const troubled = [...relevant, ...namedIn(teams)].filter(({ status }) => status === 'trouble').map(({ service }) => service);
  const about = (pattern: RegExp): boolean => troubled.some((service) => pattern.test(service));
  const cause = { kind: 'cause', facts: { services: troubled.join(', '), area: areaOf(about) }, asOf } as const;
  if (about(phones) || about(signIn)) return { ...cause, case: 'reported' };
  if (about(teams)) return { ...cause, case: 'teams' };
  const told = relevant.length > 0 && relevant.every(({ status }) => status === 'fine');
  return told ? { kind: 'clear' } : { kind: 'unknown', reason: 'not-reported' };
}

const areaOf = (about: (pattern: RegExp) => boolean): string => {
  if (about(phones) && about(signIn)) return 'both';
  return about(phones) ? 'phones' : 'signin';
};
