import { accountStates } from './account-states.ts';
import { phoneStates } from './phone-states.ts';
import { setUpStates } from './set-up-states.ts';
import { signInStates } from './sign-in-states.ts';
import type { MatrixState } from './state.ts';

/** Every state of the company in which somebody asks why they cannot sign in. */
export const states: readonly MatrixState[] = [...accountStates, ...setUpStates, ...phoneStates, ...signInStates];
