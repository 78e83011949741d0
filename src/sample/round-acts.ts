import { current, nameOf, type Play } from './acts.js';
import type { SampleAction } from './sample-action.js';

const roundOn = ({ key }: SampleAction): string => `round on ${key}`;

/** What a position says. */
export interface SamplePosition {
  readonly kind: 'APPROVE' | 'APPROVE_AD_REFERENDUM' | 'RESERVE' | 'OBJECT' | 'ABSTAIN';
  readonly reservation?: 'SCRUTINY' | 'PARLIAMENTARY';
  readonly reasons?: string;
}

/** Opens a round on the text as it is, for the edition the action shall become an item of. */
export const openRound =
  (action: SampleAction, by: string, deadline: Date, procedure: 'EXPRESS' | 'SILENCE' = 'EXPRESS'): Play =>
  async (stage) => {
    const { digest } = await current(stage, by, action);
    const { round } = await stage.play(
      by,
      `mutation($input: OpenRoundInput!) { openRound(input: $input) { round { id } refusal { code message } } }`,
      {
        input: {
          action: stage.idOf(nameOf(action)),
          ...{ digest, procedure },
          deadline: deadline.toISOString(),
          ...(action.edition && { roadmap: stage.idOf(`${action.partnership} ${action.edition}`) }),
        },
      },
    );
    stage.keep(roundOn(action), round);
  };

/** An act on the text of the round, by the name of its mutation and of its input. */
const onRound =
  (mutation: string, action: SampleAction, by: string, more: object = {}): Play =>
  async (stage) => {
    const { digest } = await current(stage, by, action);
    const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    await stage.play(
      by,
      `mutation($input: ${input}) { ${mutation}(input: $input) { round { id } refusal { code message } } }`,
      { input: { round: stage.idOf(roundOn(action)), digest, ...more } },
    );
  };

export const take = (action: SampleAction, by: string, position: SamplePosition): Play =>
  onRound('takePosition', action, by, position);

/** By a colleague of whoever takes it. */
export const prepare = (action: SampleAction, by: string, position: SamplePosition): Play =>
  onRound('preparePosition', action, by, position);

export const confirmPosition = (action: SampleAction, by: string): Play =>
  onRound('confirmPosition', action, by);

export const liftReservation = (action: SampleAction, by: string): Play =>
  onRound('liftReservation', action, by);

/** Of a side whose focal point did not open the round. */
export const acceptSilence = (action: SampleAction, by: string): Play => onRound('acceptSilence', action, by);
