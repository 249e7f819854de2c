import { guidOf } from './ids.ts';

export type PersonaRole = 'employee' | 'help-desk' | 'admin';

/** Somebody one can chat as. */
export interface Persona {
  key: string;
  id: string;
  name: string;
  address: string;
  title: string;
  department: string;
  /** One sentence: the state this person is in. */
  story: string;
  role: PersonaRole;
}

type Row = [key: string, name: string, title: string, department: string, story: string, role?: PersonaRole];

const rows: Row[] = [
  [
    'ready',
    'Amara Okafor',
    'Product designer',
    'Design',
    'Bought a new iPhone yesterday. Everything is in place, so she can set it up.',
  ],
  ['no-licence', 'Tomás Herrera', 'Trainee', 'Sales', 'Started on Monday. Nobody has given him an Intune licence yet.'],
  ['disabled', 'Ingrid Solberg', 'Content writer', 'Marketing', 'Is back from leave, but her account is still switched off.'],
  [
    'no-profile',
    'Kenji Watanabe',
    'Photographer',
    'Contractors',
    'Works under contract. No enrollment profile reaches contractors.',
  ],
  ['wrong-profile', 'Priya Raman', 'Field engineer', 'Operations', 'Two profiles reach her, and the web based one above wins.'],
  ['device-limit', 'Luca Moretti', 'Shop floor lead', 'Shop floor', 'May enroll two devices and already has two.'],
  ['personal-blocked', 'Hannah Weiss', 'Research chemist', 'Research lab', 'Her lab does not allow personal iPhones.'],
  [
    'authenticator-pending',
    'Samuel Adeyemi',
    'Account manager',
    'Sales',
    'Enrolled an hour ago. Authenticator still waits for his tap on Install.',
  ],
  [
    'authenticator-failed',
    'Chloé Dubois',
    'Event planner',
    'Marketing',
    'Enrolled a few hours ago. Authenticator could not be installed.',
  ],
  ['healthy', 'Mateo Vargas', 'Financial analyst', 'Finance', 'Enrolled two weeks ago. Everything works.'],
  [
    'not-compliant',
    'Fatima El Amrani',
    'Logistics planner',
    'Operations',
    'Enrolled, but her iPhone is not up to date, so work apps stay closed.',
  ],
  ['conditional-access', "Owen O'Hara", 'Export manager', 'Sales', 'Is abroad. A Conditional Access policy blocks his sign-in.'],
  [
    'wrong-password',
    'Zofia Kowalska',
    'HR partner',
    'Human resources',
    'Enrolled and healthy, but typed a wrong password several times in the last hour.',
  ],
  ['ready-ipad', 'Noor Haddad', 'Architect', 'Design', 'Wants to work on her own iPad. Everything is in place.'],
  [
    'guest',
    'Jonas Lindqvist',
    'Consultant at Fabrikam',
    'Guests',
    'Is a guest from another company, so his phone cannot be set up for Contoso.',
  ],
  ['two-phones', 'Marta Silva', 'Press officer', 'Marketing', 'Her old iPhone fell silent two months ago; the new one works.'],
  [
    'grace-period',
    'Ravi Menon',
    'Tax specialist',
    'Finance',
    'His iPhone is not up to date, and he has three days left before work apps close.',
  ],
  [
    'sso-conflict',
    'Nadia Petrova',
    'Copywriter',
    'Design',
    'The single sign-on policy is in conflict on her iPhone, so it was never registered.',
  ],
  [
    'no-method',
    'Leo Tanaka',
    'Junior buyer',
    'Operations',
    'Starts today: no phone set up, and nothing but a password to sign in with.',
  ],
  [
    'locked',
    'Clara Johansson',
    'Recruiter',
    'Human resources',
    'Typed so many wrong passwords that Microsoft locked her out for a while.',
  ],
  [
    'lost-phone',
    'Malik Thompson',
    'Key account manager',
    'Sales',
    'Lost the phone with his Authenticator; on the new one Authenticator could not be installed.',
  ],
  ['help-desk', 'Mei Lin Tan', 'IT support specialist', 'IT', 'Works at the IT help desk and answers hand-offs.', 'help-desk'],
  ['admin', 'Elif Demir', 'Endpoint administrator', 'IT', 'Looks after Intune and may use every IT command.', 'admin'],
];

export const personas: readonly Persona[] = rows.map(([key, name, title, department, story, role = 'employee']) => ({
  key,
  id: guidOf(`person:${key}`),
  name,
  address: key === 'guest' ? guestAddressOf(name, 'fabrikam.com') : addressOf(name),
  title,
  department,
  story,
  role,
}));

/** How Entra names a guest of Contoso. */
function guestAddressOf(name: string, home: string): string {
  return `${addressOf(name).split('@')[0]}_${home}#EXT#@contoso.onmicrosoft.com`;
}

/** first.last@contoso.com without accents; an apostrophe stays, as it does in Entra. */
export function addressOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replaceAll(' ', '.')}@contoso.com`;
}
