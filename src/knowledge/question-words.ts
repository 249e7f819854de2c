/** Words that carry no topic of their own. */
const fillers = new Set(
  `a about actually after all also am an and any anyone are as at be because been before but by can come comes could did do
  does doing done else even ever for from get gets getting give go going got had has have he hello help her here hey hi him
  his how i id if ill im in into is it its ive just kindly know like make many may maybe me mean means might mine must my near
  need now of ok on once one only or other our out please pls possible question really right same say says shall she should so
  some still such sure tell than thank thanks that the their them then there these they thing things think this those through
  till to too try tried u up use used usher using very want wants was we well were what whats when where which while who why
  will wondering with without works working would yes yet you your hows`.split(/\s+/),
);

/** People's words for the same thing; the first of each line stands for all. */
const sameThing = [
  'not no never isnt arent doesnt didnt dont wont cant cannot havent hasnt',
  'company employer boss organisation organization firm manager admin corporate corp',
  'phone iphone mobile cell cellphone smartphone handset fone',
  'see read watch view look visible spy snoop',
  'erase delete wipe',
  'lose loose lost',
  'password pwd passwort pass pw',
  'photo foto picture pic image gallery camera',
  'message sms whatsapp text chat imessage',
  'location gps track whereabouts locate',
  'wifi wlan internet wireless',
  'storage space gb megabyte memory',
  'ipad tablet',
  'address email mail username',
  'authenticator authentificator authenticater',
  'hang stuck freeze frozen',
  'steal stole stolen',
  'button option line menu',
  'minute hour duration',
  'leave quit unenroll unenrol',
  'management mgmt managment',
];

/** Subjects of other help desks. Their questions can look like ours for word. */
const foreign = new Set(
  `android samsung pixel galaxy huawei windows mac macbook imac laptop notebook printer print printing scanner payroll salary payslip wage vacation
  holiday lunch canteen weather parking invoice expense expenses monitor keyboard mouse headset sap excel powerpoint
  sharepoint onedrive sick doctor joke news football bitcoin stock hotel flight`.split(/\s+/),
);

/** The beginning of a that its forms share: deleted, deleting, delete → delet. */
function stem(word: string): string {
  const cut = word.replace(/(?:ings?|ed|es|(?<!s)s|e)$/, '');
  return cut.length >= 3 ? cut : word;
}

const canonical = new Map<string, string>();
for (const line of sameThing) {
  const [first = '', ...others] = line.split(' ');
  for (const word of [first, ...others]) canonical.set(stem(word), stem(first));
}

const lettersOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’`´]/gu, '')
    .replace(/\bwi[ -]fi\b/g, 'wifi')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a text that carry its topic, in a form that can be compared. */
export const topicWords = (text: string): string[] => [
  ...new Set(
    lettersOf(text)
      .filter((word) => !fillers.has(word))
      .map((word) => canonical.get(stem(word)) ?? stem(word)),
  ),
];

/** Everyday words: without another one beside them, they are no question about a phone. */
const everyday = new Set(
  'not time old back list screen change off lose lost email address app file name home open room call company two many location'
    .split(' ')
    .map((word) => canonical.get(stem(word)) ?? stem(word)),
);
const phone = stem('phone');

/** Whether these topic words are too few and too common to tell what is meant. "Phone" alone is, "lost phone" is not. */
export const saysLittle = (words: readonly string[]): boolean =>
  words.every((word) => everyday.has(word) || (word === phone && words.length === 1));

/** A text as it is compared as a whole. */
export const wholeText = (text: string): string => lettersOf(text).join(' ');

/** Whether a text speaks of something that Usher knows nothing about. */
export const isForeign = (text: string): boolean => lettersOf(text).some((word) => foreign.has(word));
