/** Four facts with one name: the company’s copy, a copy of one’s own, a way to confirm, and a linked phone. */
const otherFacts =
  '{linked, select, linked { The phone is linked to your work account.} open { The phone is not linked to your work account yet.} other {}}{method, select, named { Authenticator is set up to confirm your sign-ins on “{methodPhone}”, which is another matter.} unnamed { Authenticator is set up to confirm your sign-ins on some phone, which is another matter.} none { Authenticator is not set up to confirm your sign-ins, which is another matter.} other {}}{passkey, select, yes { So is a passkey in Authenticator.} other {}}';

const lookFor = 'Swipe down on the Home Screen and type “Authenticator”.';

export const authenticatorWords = {
  pending: `Your company’s copy of Microsoft Authenticator is still on its way to “{phone}”, and work apps need Authenticator. A copy of your own I cannot see.${otherFacts}`,
  pendingNext: 'Unlock the phone, stay on Wi-Fi and tap Install when it asks. It takes some minutes.',
  pendingAsk: 'Is Authenticator on your phone?',
  pendingWhere: lookFor,
  failed: `Your company’s copy of Microsoft Authenticator could not be installed on “{phone}”. A copy of your own may still be there and work.${otherFacts}`,
  failedNext: 'Tell IT. Please do not delete Authenticator yourself: it may be the only way you can confirm a sign-in.',
  failedAsk: 'Is Authenticator on your phone?',
  failedWhere: lookFor,
  refused: `Microsoft Authenticator was offered to “{phone}” by your company and not accepted, or removed later.${otherFacts}`,
  refusedNext: 'Tap Install when the phone asks again. If it does not ask within fifteen minutes, tell IT.',
  refusedAsk: 'Is Authenticator on your phone?',
  refusedWhere: lookFor,
  ownCopy: `“{phone}” has a copy of Authenticator of your own, so your company’s copy was not installed. Your own one may be enough.${otherFacts}`,
  ownCopyNext:
    'Open your Authenticator once, then open Teams and sign in. If Teams still asks for Authenticator: you can also confirm with {way, select, phone {a message or call to your phone number} passkey {a passkey} computer {your work computer} other {a temporary code}}, so you may delete your copy and tap Install when the phone asks.',
  ownCopyAsk: 'Does Teams still ask for Authenticator, although you have it?',
  ownCopyWhere: 'Open Authenticator once, then open Teams on “{phone}” and sign in.',
  ownCopyKept: `“{phone}” has a copy of Authenticator of your own, so your company’s copy was not installed. Your own one may be enough.${otherFacts}`,
  ownCopyKeptNext:
    'Please do not delete Authenticator: I see no other way for you to confirm a sign-in. Tell IT if Teams still asks for Authenticator.',
  ownCopyKeptAsk: 'Does Teams still ask for Authenticator, although you have it?',
  ownCopyKeptWhere: 'Open Authenticator once, then open Teams on “{phone}” and sign in.',
  unassigned: `I do not find Microsoft Authenticator among the apps that your company sends to “{phone}”. Whether you have a copy of your own, I cannot see.${otherFacts}`,
  unassignedNext: 'Look for Authenticator on your phone. If it is not there, tell IT.',
  unassignedAsk: 'Is Authenticator on your phone?',
  unassignedWhere: lookFor,

  have: 'You have Authenticator on the phone, which is what work apps need.',
  haveNext: 'Open Authenticator once, then open Teams on the phone, sign in and follow what it asks.',
  onItsWay: 'Authenticator is still on its way to your phone, and work apps need it.',
  onItsWayNext: 'Unlock the phone, stay on Wi-Fi and tap Install when it asks. Then open Teams and sign in.',
  askedAgain: 'Authenticator is missing on your phone, and work apps need it.',
  askedAgainNext: 'Tap Install when the phone asks again. If it does not ask within fifteen minutes, tell IT.',
  missing: 'Authenticator is missing on your phone, and work apps need it. Your company has to send it.',
  missingNext: 'Send this to IT. They can see why it does not arrive.',
  inTheWay: 'Your own copy of Authenticator does not do for work apps, and your company’s copy cannot be installed beside it.',
  inTheWayNext:
    'You can also confirm a sign-in with {way, select, phone {a message or call to your phone number} passkey {a passkey} computer {your work computer} other {a temporary code}}. Try that once. If it works, delete your own copy of Authenticator and tap Install when the phone asks. If you are not sure, send this to IT.',
  keep: 'Your own copy of Authenticator does not do for work apps, and I see no other way for you to confirm a sign-in.',
  keepNext: 'Please do not delete Authenticator. Send this to IT: they can give you another way first.',

  anyIt:
    'The managed Authenticator on “{phone}” is {state, select, pending {pending: sync the device, and check the VPP licences if it stays so} failed {failed} other {not meant for this person: assign the VPP app as required with user licensing}}.{reason, select, ownCopy { An App Store copy was there first ({hex}); Intune takes it over only after it is deleted.} refused { The person declined the prompt or removed the app ({hex}); a sync asks again.} licence { It cannot install with this licence type or without a licence ({hex}): use user licensing.} other { Error {hex}, {detail}.} unknown {}}{way, select, none { No sign-in method without Authenticator is known: issue a Temporary Access Pass before anybody deletes Authenticator.} other {}}{inLog, plural, =0 {} other { The sign-in log asks for the broker (50127).}} Intune admin center > Apps > Monitor > App install status.',
} as const;
