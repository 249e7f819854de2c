import type { Step } from '../step.ts';

export const signIn: Step = {
  id: 'sign-in',
  proved: false,
  watched: false,
  troubles: [
    { id: 'expected-services', then: 'it' },
    { id: 'sign-in-refused', then: 'sign-in-help' },
    { id: 'no-code', then: 'it' },
    { id: 'sso-application', then: 'it' },
  ],
  text: {
    title: 'Sign in with your work account',
    todo1: 'Tap **Sign In to Work or School Account…**',
    todo2: 'Type your full work address, such as name@company.com. If IT gave you a separate Apple work account, type that one.',
    todo3: 'A Microsoft page opens. Sign in there and confirm it the way you always do.',
    expect: 'After the Microsoft page, the {device} offers **Sign In to iCloud**.',

    'expected-services': '“…expected services…”',
    'expected-services-answer':
      'The message names your {account}, but nothing is wrong with it: the {device} could not find your company’s set-up service. Check that the address is typed without a mistake and try once more. If the message comes back, only IT can fix the cause, so let me tell them.',
    'sign-in-refused': 'Microsoft refuses my sign-in',
    'sign-in-refused-answer':
      'Stop trying for a moment, so that your account does not get locked. I can look at what Microsoft says about your newest sign-in and tell you the next step.',
    'no-code': 'The code does not arrive',
    'no-code-answer':
      'Choose a call instead of a text message, or the app on another device. On {system} 15.7 to 16.3 text messages do not work here, and on 15.5 neither texts nor calls to this {device} do; updating helps. IT can give you a Temporary Access Pass instead.',
    'sso-application': '“Enrollment SSO application…”',
    'sso-application-answer':
      'This can come up when Microsoft Authenticator is already on the {device}. Please delete nothing: Authenticator may be your only way to sign in. IT can check first that you have another one.',
  },
};
