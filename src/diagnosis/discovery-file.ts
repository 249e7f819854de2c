import { accountOrNull } from '../checks/account-enabled.ts';
import type { DiscoveryFact } from '../discovery/probe.ts';
import { unlessPhoneInUse } from './before-set-up.ts';
import { orNullAfter } from './or-null-after.ts';
import { defineRule, type RuleRun, type Verdict } from './rule.ts';

export interface DiscoveryFacts {
  domain: string;
  /** null: it could not be looked at in time, or has been looked at too often. */
  found: DiscoveryFact | null;
}

/** Somebody waits for the answer, and the website may be slow. */
const patienceMs = 3000;

/**
 * Looks at the company's website as a phone does. High at most: the website may treat a phone otherwise than it treats Usher.
 * Only where a way out is given, which the demo company has none of.
 */
export const discoveryFile = defineRule<string | null, DiscoveryFacts | null>({
  id: 'discovery-file',
  evidence: 'https://<domain>/.well-known/com.apple.remotemanagement, asked for as a phone does; only where no phone is in use',
  permissions: ['User.Read.All', 'DeviceManagementManagedDevices.Read.All'],
  read: (run) => unlessPhoneInUse(run, addressOf(run)),

  async readOn(run, address) {
    if (!run.discovery || !address) return null;
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    return { domain, found: await orNullAfter(run.discovery(address, run.personId), patienceMs) };
  },

  decide(facts): Verdict {
    if (!facts) return { kind: 'skipped' };
    const { domain, found } = facts;
    if (found === null) return { kind: 'unknown', reason: 'unavailable' };
    if (found.verdict === 'unknown') return { kind: 'unknown', reason: 'not-reported' };
    if (found.verdict !== 'fail') return { kind: 'clear' };
    const slots = { domain, check: found.cause ?? '–', detail: found.detail || '–' };
    const onlyNewest = found.affected === 'ios-27';
    return { kind: 'cause', case: onlyNewest ? 'newest' : 'broken', facts: slots, asOf: new Date(found.asOf) };
  },

  cases: {
    broken: { confidence: 'high', actsOn: 'it', next: 'tell-it' },
    newest: { confidence: 'medium', actsOn: 'it', next: 'tell-it', ask: { yes: 'refused', no: 'otherPhone' } },
    refused: { confidence: 'high', actsOn: 'it', next: 'tell-it', answered: true },
    otherPhone: { confidence: 'high', actsOn: 'nobody', next: 'check-again', answered: true },
  },

  text: {
    title: 'Your company’s set-up service',
    broken:
      'Phones cannot find your company’s set-up service. The company website has to be mended first; you did nothing wrong.',
    brokenNext: 'Send this to IT. Nothing on your phone can change it.',
    newest: 'Phones with iOS 27 or newer cannot reach your company’s set-up service.',
    newestNext: 'If your phone has iOS 27 or newer, send this to IT. Nothing on your phone can change it.',
    newestAsk: 'Does your phone have iOS 27 or newer?',
    newestWhere: 'The version stands under Settings > General > About.',
    refused: 'Then your phone turns the company website down, because its connection is not safe enough for iOS 27.',
    refusedNext: 'Send this to IT. Nothing on your phone can change it.',
    otherPhone: 'Then your company’s set-up service does not stop your phone.',
    otherPhoneNext: 'Try once more. If a message comes, send me its words.',
    anyIt:
      'The discovery file of {domain} does not pass ({check}): {detail} The phone says “Your Apple Account does not support the expected services on this device” and Intune never hears of it. “usher probe {domain}” shows every finding and the file to publish.',
  },
});

/** null: there is no account, which is told by its own rule. */
const addressOf = async (run: RuleRun): Promise<string | null> => {
  const account = await accountOrNull(run);
  return account && account.address.includes('@') ? account.address : null;
};
