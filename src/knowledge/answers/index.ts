import type { Answer } from '../answer.ts';
import { authenticatorAlreadyThere } from './authenticator-already-there.ts';
import { authenticatorNotArriving } from './authenticator-not-arriving.ts';
import { battery } from './battery.ts';
import { buttonMissing } from './button-missing.ts';
import { canItWipe } from './can-it-wipe.ts';
import { codeNotArriving } from './code-not-arriving.ts';
import { companyPortal } from './company-portal.ts';
import { doIHaveTo } from './do-i-have-to.ts';
import { howLong } from './how-long.ts';
import { ipad } from './ipad.ts';
import { lostPhone } from './lost-phone.ts';
import { managedAppleAccount } from './managed-apple-account.ts';
import { newPhone } from './new-phone.ts';
import { noWifi } from './no-wifi.ts';
import { passwordForgotten } from './password-forgotten.ts';
import { personalAppleAccount } from './personal-apple-account.ts';
import { remoteManagement } from './remote-management.ts';
import { setUpHangs } from './set-up-hangs.ts';
import { severalDevices } from './several-devices.ts';
import { storage } from './storage.ts';
import { whatIsErased } from './what-is-erased.ts';
import { whatItSees } from './what-it-sees.ts';
import { whichAddress } from './which-address.ts';
import { whichIos } from './which-ios.ts';
import { whyAuthenticator } from './why-authenticator.ts';
import { whyTwoSignIns } from './why-two-sign-ins.ts';
import { workApps } from './work-apps.ts';
import { wrongAccount } from './wrong-account.ts';

/** Everything Usher can answer in the middle of something else. */
export const answers: readonly Answer[] = [
  authenticatorAlreadyThere,
  authenticatorNotArriving,
  battery,
  buttonMissing,
  canItWipe,
  codeNotArriving,
  companyPortal,
  doIHaveTo,
  howLong,
  ipad,
  lostPhone,
  managedAppleAccount,
  newPhone,
  noWifi,
  passwordForgotten,
  personalAppleAccount,
  remoteManagement,
  setUpHangs,
  severalDevices,
  storage,
  whatIsErased,
  whatItSees,
  whichAddress,
  whichIos,
  whyAuthenticator,
  whyTwoSignIns,
  workApps,
  wrongAccount,
];
