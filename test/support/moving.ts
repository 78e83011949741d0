import { graphql } from './graphql.js';
import type { Member } from './member.js';

export const moving = graphql(`
  mutation moving($input: MoveThreadInput!) {
    moveThread(input: $input) {
      thread {
        id audience { kind } action { id threadCount } round { id } roadmap { id } passage { quote } commentCount
      }
      refusal { code path }
    }
  }
`);

/** Puts a thread on something else; answers the payload. */
export const moves = async (member: Member, thread: string, subject: string) =>
  (await member.asks(moving, { input: { thread, subject } })).moveThread;
