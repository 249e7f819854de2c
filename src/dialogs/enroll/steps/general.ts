import type { Step } from '../step.ts';

export const general: Step = {
  id: 'general',
  proved: false,
  watched: false,
  troubles: [{ id: 'no-general', then: 'back' }],
  text: {
    title: 'Open General',
    todo1: 'In **Settings**, tap **General**.',
    expect: 'A page with **About** and **Software Update** near the top.',

    'no-general': 'I cannot find General',
    'no-general-answer':
      'Go back to the first page of **Settings** and pull it down a little: a search field appears. Type **General** there. On an iPad, **General** is in the column on the left.',
  },
};
