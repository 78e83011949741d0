import { graphql } from './graphql.js';
import type { Member } from './member.js';

export const watching = graphql(`
  mutation watching($input: WatchInput!) {
    watch(input: $input) {
      action { id viewerWatches { level origin } }
      thread { id viewerWatches { level origin } }
      refusal { code }
    }
  }
`);

export const unwatching = graphql(`
  mutation unwatching($input: UnwatchInput!) {
    unwatch(input: $input) {
      action { id viewerWatches { level origin } }
      thread { id viewerWatches { level origin } }
      refusal { code }
    }
  }
`);

const watched = graphql(`
  query watched($id: ID!) {
    node(id: $id) {
      __typename
      ... on Thread { viewerWatches { level origin } }
      ... on Action { viewerWatches { level origin } }
    }
  }
`);

type Level = 'EVERYTHING' | 'MENTIONS' | 'NOTHING';

/** How closely a member follows an action or a thread, and why: `NOTHING CHOSEN`. */
export async function follows(member: Member, id: string): Promise<string> {
  const { node } = await member.asks(watched, { id });
  if (node?.__typename !== 'Thread' && node?.__typename !== 'Action')
    throw new Error(`${member.name} sees no ${id}`);
  return inWords(node.viewerWatches);
}

/** Chooses a level; answers what is in effect then. */
export async function watches(member: Member, subject: string, level: Level): Promise<string> {
  const { watch } = await member.asks(watching, { input: { subject, level } });
  return inWords((watch.action ?? watch.thread)?.viewerWatches);
}

/** Takes the choice back; answers what is in effect then. */
export async function unwatches(member: Member, subject: string): Promise<string> {
  const { unwatch } = await member.asks(unwatching, { input: { subject } });
  return inWords((unwatch.action ?? unwatch.thread)?.viewerWatches);
}

const inWords = (watching: { readonly level: string; readonly origin: string } | undefined): string =>
  `${watching?.level} ${watching?.origin}`;
