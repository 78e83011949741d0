import { graphql } from './graphql.js';
import { given, type Member } from './member.js';
import { type Round, takePosition } from './rounds.js';

export const confirmPosition = graphql(`
  mutation confirmPosition($input: ConfirmPositionInput!) {
    confirmPosition(input: $input) { round { id status answers { side state } } refusal { code path } }
  }
`);

export const liftReservation = graphql(`
  mutation liftReservation($input: LiftReservationInput!) {
    liftReservation(input: $input) { round { id status answers { side state } } refusal { code path } }
  }
`);

export const giveAnswer = graphql(`
  mutation giveAnswer($input: GiveAnswerInput!) {
    giveAnswer(input: $input) { round { id status answers { side state } } refusal { code path message } }
  }
`);

export const readAnswers = graphql(`
  query readAnswers($id: ID!) {
    node(id: $id) {
      ... on ApprovalRound {
        status
        answers {
          side state answeredAt reasons form registryNumber decidedOn document
          office { name }
          reservations { type count }
        }
        positions { totalCount nodes { act kind reservation reasons organisation { name } } }
        assessment { side reserve adReferendum reservations missing blocks answer }
        viewerCan { act allowed code }
      }
    }
  }
`);

type Reservation = 'SCRUTINY' | 'PARLIAMENTARY' | 'LINGUISTIC' | 'BUDGETARY' | 'SUBSTANTIVE';

/** Reserves the position of a member's organisation; answers the round. */
export async function reserves(member: Member, { id, digest }: Round, reservation: Reservation = 'SCRUTINY') {
  const input = { round: id, digest, kind: 'RESERVE' as const, reservation, reasons: 'Being examined.' };
  const { takePosition: payload } = await member.asks(takePosition, { input });
  return given(payload.round, payload.refusal);
}

/** Approves subject to confirmation. */
export async function approvesProvisionally(member: Member, { id, digest }: Round) {
  const input = { round: id, digest, kind: 'APPROVE_AD_REFERENDUM' as const };
  const { takePosition: payload } = await member.asks(takePosition, { input });
  return given(payload.round, payload.refusal);
}

/** What a member reads of a round's answers and of its own side. */
export async function readsAnswers(member: Member, { id }: Pick<Round, 'id'>) {
  const { node } = await member.asks(readAnswers, { id });
  if (!node || !('answers' in node)) throw new Error('no round');
  return node;
}
