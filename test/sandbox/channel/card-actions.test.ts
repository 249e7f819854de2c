import { executeResultOf, pressOf } from '../../../src/sandbox/channel/card-actions.ts';

describe('pressing', () => {
  it('keeps text that is the whole data of Submit', () => {
    expect(pressOf({ type: 'Action.Submit', data: 'plain' }, {})).toMatchObject({ kind: 'message', value: 'plain' });
  });

  it('merges inputs over the data of Execute', () => {
    const press = pressOf({ type: 'Action.Execute', id: 'a', verb: 'go', data: { x: 1 } }, { x: '2', y: '3' });

    const action = { type: 'Action.Execute', id: 'a', verb: 'go', data: { x: '2', y: '3' } };
    expect(press).toEqual({ kind: 'execute', value: { action, trigger: 'manual' } });
  });

  it.each([[{ type: 'Action.OpenUrl' }], [{ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } }], [{}]])(
    'sends nothing for %j',
    (action) => {
      expect(pressOf(action, {})).toEqual({ kind: 'unsupported' });
    },
  );
});

it.each([
  [null, 'none'],
  [{ statusCode: 200, type: 'other' }, 'none'],
  [{ statusCode: 500 }, 'error'],
  [{ type: 'application/vnd.microsoft.error' }, 'error'],
])('reads the answer %j as %s', (body, kind) => {
  expect(executeResultOf(body).kind).toBe(kind);
});
