import { audit } from './audit.ts';
import { cancel } from './cancel.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { diagnose } from './diagnose.ts';
import { handOff } from './hand-off.ts';
import { handOffStatus } from './hand-off-status.ts';
import { help } from './help.ts';
import { leaveManagement } from './leave-management.ts';
import { probe } from './probe.ts';
import { setUpIphone } from './set-up-iphone.ts';
import { signInHelp } from './sign-in-help.ts';
import { startOver } from './start-over.ts';

/** Everything that can be asked for by name. */
export const commands: readonly Command[] = [
  setUpIphone,
  signInHelp,
  diagnose,
  check,
  probe,
  audit,
  leaveManagement,
  handOff,
  handOffStatus,
  startOver,
  cancel,
  help,
];
