import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Sessions } from '../features/sign-in/sessions.store.js';
import type { Users } from './found-sample.js';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

interface Seat {
  readonly membership: string;
  readonly organisation: string;
}

/** Where the sample is played: its people act through the API of an application that nobody else reaches. */
export class Stage {
  /** Global ids of what the story has made, by its name there. */
  private readonly made = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly users: Users,
  ) {}

  /** Sends an operation as a person of the sample, newly signed in, or as a stranger (null); answers its one field. Throws where it is refused. */
  async play(
    email: string | null,
    document: string,
    variables: object,
  ): Promise<Readonly<Record<string, unknown>>> {
    const authorization = email === null ? {} : { authorization: `Bearer ${await this.tokenOf(email)}` };
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...authorization, 'content-type': 'application/json' },
      payload: JSON.stringify({ query: document, variables }),
    });
    const { data, errors }: Answer = response.json();
    const [payload] = Object.values(data ?? {});
    if (!isRecord(payload) || errors || payload.refusal) {
      throw new Error(
        `The sample could not be loaded: ${email}, ${document.trim().slice(0, 60)}…: ${response.body}`,
      );
    }
    return payload;
  }

  private async tokenOf(email: string): Promise<string> {
    const user = this.users.get(email);
    if (!user) throw new Error(`nobody in the sample is called ${email}`);
    return (await this.app.get(Sessions, { strict: false }).begin(user, 'sample')).accessToken;
  }

  /** Global ids of the membership that somebody acts by, and of its organisation. */
  async seat(email: string): Promise<Seat> {
    const viewer = await this.play(email, `{ viewer { membership { id organisation { id } } } }`, {});
    const { membership } = viewer;
    if (!isRecord(membership) || !isRecord(membership.organisation))
      throw new Error(`${email} acts by no membership`);
    return { membership: String(membership.id), organisation: String(membership.organisation.id) };
  }

  /** Keeps the global id of a thing under its name in the story. */
  keep(name: string, thing: unknown): void {
    if (isRecord(thing) && typeof thing.id === 'string') this.made.set(name, thing.id);
    else throw new Error(`${name} was not made: ${JSON.stringify(thing)}`);
  }

  idOf(name: string): string {
    const id = this.made.get(name);
    if (!id) throw new Error(`${name} is not there yet`);
    return id;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
