interface Message {
  text?: string;
  attachments?: { content: unknown }[];
}

/** A person in the local chat, by its HTTP API. */
export async function personIn(sandboxUrl: string, key: string) {
  const chats = (await (await fetch(`${sandboxUrl}/api/chats?person=${key}`)).json()) as { id: string; kind: string }[];
  const id = encodeURIComponent(chats.find(({ kind }) => kind === 'personal')?.id ?? '');
  const post = (path: string, body: object = {}): Promise<Response> =>
    fetch(`${sandboxUrl}/api/chat/${id}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: key, ...body }),
    });
  const messages = async (): Promise<Message[]> => (await (await fetch(`${sandboxUrl}/api/chat/${id}`)).json()) as Message[];
  return {
    open: () => post('open'),
    say: (text: string) => post('messages', { text }),
    messages,
    /** Everything in the chat, as one text. */
    all: async () => JSON.stringify(await messages()),
  };
}

/** Asks until the answer is yes, or fails after `ms`. */
export async function until(claim: () => Promise<boolean>, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await claim())) {
    if (Date.now() > end) throw new Error(`Not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
