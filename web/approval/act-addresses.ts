import { paths } from '../api/paths';

/** The acts on a round, as `viewerCan` names them, and the address where each is done. */
const addresses = {
  takePosition: (p: string, id: string) => `${paths.position(p, id)}?act=take`,
  confirmPosition: (p: string, id: string) => `${paths.position(p, id)}?act=confirm`,
  liftReservation: (p: string, id: string) => `${paths.position(p, id)}?act=lift`,
  preparePosition: (p: string, id: string) => `${paths.position(p, id)}?act=prepare`,
  giveAnswer: (p: string, id: string) => paths.roundAct(p, id, 'answer'),
  acceptSilence: (p: string, id: string) => paths.roundAct(p, id, 'silence'),
  extendRound: (p: string, id: string) => paths.roundAct(p, id, 'extend'),
  askForMeeting: (p: string, id: string) => paths.roundAct(p, id, 'meeting'),
  cancelRound: (p: string, id: string) => paths.roundAct(p, id, 'cancel'),
} as const;

export type ActName = keyof typeof addresses;

export const addressOfAct = (act: ActName, p: string, round: string): string => addresses[act](p, round);

/** What an organisation or a side says: the first that is open is the one act of the panel. */
export const decisions: readonly ActName[] = [
  'confirmPosition',
  'takePosition',
  'liftReservation',
  'preparePosition',
  'giveAnswer',
  'acceptSilence',
];

/** How the procedure goes on: for those who coordinate it. */
export const coordination: readonly ActName[] = ['extendRound', 'askForMeeting', 'cancelRound'];
